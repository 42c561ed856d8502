package agg;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.BooleanField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code customers}, whose documents are {@link Customer}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class CustomerQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Customer, Fields> INDEX = new SearchIndex<>("customers", "5b7ab1ac", List.of("id"), FIELDS, new CustomerDocumentBuilder());

    private CustomerQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Customer, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Customer> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Customer>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Customer> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(CustomerQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Customer>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(CustomerQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(CustomerQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> orders = FieldHandles.number("orders", FieldCodec.INTEGER);

        private final NumberField<Fields, Long> states = FieldHandles.number("states", FieldCodec.LONG);

        private final NumberField<Fields, Long> products = FieldHandles.number("products", FieldCodec.LONG);

        private final BooleanField<Fields, Boolean> open = FieldHandles.flag("open", FieldCodec.BOOLEAN);

        private final BooleanField<Fields, Boolean> dear = FieldHandles.flag("dear", FieldCodec.BOOLEAN);

        private final NumberField<Fields, BigDecimal> turnover = FieldHandles.number("turnover", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigDecimal> turnoverOrNull = FieldHandles.number("turnoverOrNull", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, Double> weight = FieldHandles.number("weight", FieldCodec.DOUBLE);

        private final NumberField<Fields, Duration> took = FieldHandles.number("took", FieldCodec.DURATION);

        private final NumberField<Fields, BigDecimal> prices = FieldHandles.number("prices", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigDecimal> mean = FieldHandles.number("mean", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, Double> meanWeight = FieldHandles.number("meanWeight", FieldCodec.DOUBLE);

        private final DateField<Fields, Instant> first = FieldHandles.date("first", FieldCodec.INSTANT);

        private final DateField<Fields, Instant> last = FieldHandles.date("last", FieldCodec.INSTANT);

        private final KeywordField.Full<Fields, String> state = FieldHandles.keyword("state", FieldCodec.STRING);

        private final NumberField<Fields, Long> orderIds = FieldHandles.number("orderIds", FieldCodec.LONG);

        private final NumberField<Fields, Integer> productIds = FieldHandles.number("productIds", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> names = FieldHandles.keyword("names", FieldCodec.STRING);

        private final NumberField<Fields, BigDecimal> cheapest = FieldHandles.number("cheapest", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, Double> heaviest = FieldHandles.number("heaviest", FieldCodec.DOUBLE);

        private final NumberField<Fields, Duration> slowest = FieldHandles.number("slowest", FieldCodec.DURATION);

        private final KeywordField.Full<Fields, String> firstCode = FieldHandles.keyword("firstCode", FieldCodec.STRING);

        private final NumberField<Fields, Integer> mostPieces = FieldHandles.number("mostPieces", FieldCodec.INTEGER);

        private final NumberField<Fields, BigDecimal> factors = FieldHandles.number("factors", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigDecimal> factor = FieldHandles.number("factor", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigDecimal> parcelPrices = FieldHandles.number("parcelPrices", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, Long> pieces = FieldHandles.number("pieces", FieldCodec.LONG);

        private final NumberField<Fields, Integer> allPieces = FieldHandles.number("allPieces", FieldCodec.INTEGER);

        private final NumberField<Fields, Double> weights = FieldHandles.number("weights", FieldCodec.DOUBLE);

        private final NumberField<Fields, Duration> times = FieldHandles.number("times", FieldCodec.DURATION);

        private final KeywordField.Full<Fields, String> codes = FieldHandles.keyword("codes", FieldCodec.STRING);

        private final NumberField<Fields, BigDecimal> leastPrices = FieldHandles.number("leastPrices", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, Double> allWeights = FieldHandles.number("allWeights", FieldCodec.DOUBLE);

        private final NumberField<Fields, Duration> allTimes = FieldHandles.number("allTimes", FieldCodec.DURATION);

        private Fields() {}

        /** {@link Customer#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Customer#orders} */
        public NumberField<Fields, Integer> orders() {
            return orders;
        }

        /** {@link Customer#states} */
        public NumberField<Fields, Long> states() {
            return states;
        }

        /** {@link Customer#products} */
        public NumberField<Fields, Long> products() {
            return products;
        }

        /** {@link Customer#open} */
        public BooleanField<Fields, Boolean> open() {
            return open;
        }

        /** {@link Customer#dear} */
        public BooleanField<Fields, Boolean> dear() {
            return dear;
        }

        /** {@link Customer#turnover} */
        public NumberField<Fields, BigDecimal> turnover() {
            return turnover;
        }

        /** {@link Customer#turnoverOrNull} */
        public NumberField<Fields, BigDecimal> turnoverOrNull() {
            return turnoverOrNull;
        }

        /** {@link Customer#weight} */
        public NumberField<Fields, Double> weight() {
            return weight;
        }

        /** {@link Customer#took} */
        public NumberField<Fields, Duration> took() {
            return took;
        }

        /** {@link Customer#prices} */
        public NumberField<Fields, BigDecimal> prices() {
            return prices;
        }

        /** {@link Customer#mean} */
        public NumberField<Fields, BigDecimal> mean() {
            return mean;
        }

        /** {@link Customer#meanWeight} */
        public NumberField<Fields, Double> meanWeight() {
            return meanWeight;
        }

        /** {@link Customer#first} */
        public DateField<Fields, Instant> first() {
            return first;
        }

        /** {@link Customer#last} */
        public DateField<Fields, Instant> last() {
            return last;
        }

        /** {@link Customer#state} */
        public KeywordField.Full<Fields, String> state() {
            return state;
        }

        /** {@link Customer#orderIds} */
        public NumberField<Fields, Long> orderIds() {
            return orderIds;
        }

        /** {@link Customer#productIds} */
        public NumberField<Fields, Integer> productIds() {
            return productIds;
        }

        /** {@link Customer#names} */
        public KeywordField.Full<Fields, String> names() {
            return names;
        }

        /** {@link Customer#cheapest} */
        public NumberField<Fields, BigDecimal> cheapest() {
            return cheapest;
        }

        /** {@link Customer#heaviest} */
        public NumberField<Fields, Double> heaviest() {
            return heaviest;
        }

        /** {@link Customer#slowest} */
        public NumberField<Fields, Duration> slowest() {
            return slowest;
        }

        /** {@link Customer#firstCode} */
        public KeywordField.Full<Fields, String> firstCode() {
            return firstCode;
        }

        /** {@link Customer#mostPieces} */
        public NumberField<Fields, Integer> mostPieces() {
            return mostPieces;
        }

        /** {@link Customer#factors} */
        public NumberField<Fields, BigDecimal> factors() {
            return factors;
        }

        /** {@link Customer#factor} */
        public NumberField<Fields, BigDecimal> factor() {
            return factor;
        }

        /** {@link Customer#parcelPrices} */
        public NumberField<Fields, BigDecimal> parcelPrices() {
            return parcelPrices;
        }

        /** {@link Customer#pieces} */
        public NumberField<Fields, Long> pieces() {
            return pieces;
        }

        /** {@link Customer#allPieces} */
        public NumberField<Fields, Integer> allPieces() {
            return allPieces;
        }

        /** {@link Customer#weights} */
        public NumberField<Fields, Double> weights() {
            return weights;
        }

        /** {@link Customer#times} */
        public NumberField<Fields, Duration> times() {
            return times;
        }

        /** {@link Customer#codes} */
        public KeywordField.Full<Fields, String> codes() {
            return codes;
        }

        /** {@link Customer#leastPrices} */
        public NumberField<Fields, BigDecimal> leastPrices() {
            return leastPrices;
        }

        /** {@link Customer#allWeights} */
        public NumberField<Fields, Double> allWeights() {
            return allWeights;
        }

        /** {@link Customer#allTimes} */
        public NumberField<Fields, Duration> allTimes() {
            return allTimes;
        }
    }
}
