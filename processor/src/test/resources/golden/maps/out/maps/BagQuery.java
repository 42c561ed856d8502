package maps;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.AddressField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.FlatObjectField;
import dev.penstock.client.query.MapField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.TermField;
import dev.penstock.definition.DocumentId;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code bags}, whose documents are {@link Bag}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class BagQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Bag, Fields> INDEX = new SearchIndex<>("bags", "594b6db1", List.of("id"), FIELDS, new BagDocumentBuilder());

    private BagQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Bag, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Bag> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Bag>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Bag> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(BagQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Bag>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(BagQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(BagQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final MapField<Fields, LocalDate, DateField<Fields, LocalDate>> dates = FieldHandles.map("dates", FieldCodec.LOCAL_DATE, path -> FieldHandles.date(path, FieldCodec.LOCAL_DATE));

        private final MapField<Fields, LocalTime, DateField<Fields, LocalTime>> times = FieldHandles.map("times", FieldCodec.LOCAL_TIME, path -> FieldHandles.date(path, FieldCodec.LOCAL_TIME));

        private final MapField<Fields, LocalDateTime, DateField<Fields, LocalDateTime>> locals = FieldHandles.map("locals", FieldCodec.LOCAL_DATE_TIME, path -> FieldHandles.date(path, FieldCodec.LOCAL_DATE_TIME));

        private final MapField<Fields, Instant, DateField<Fields, Instant>> instants = FieldHandles.map("instants", FieldCodec.INSTANT, path -> FieldHandles.date(path, FieldCodec.INSTANT));

        private final MapField<Fields, OffsetDateTime, DateField<Fields, OffsetDateTime>> offsets = FieldHandles.map("offsets", FieldCodec.OFFSET_DATE_TIME, path -> FieldHandles.date(path, FieldCodec.OFFSET_DATE_TIME));

        private final MapField<Fields, UUID, TermField<Fields, UUID>> uuids = FieldHandles.map("uuids", FieldCodec.UUID, path -> FieldHandles.term(path, FieldCodec.UUID));

        private final MapField<Fields, InetAddress, AddressField<Fields, InetAddress>> addresses = FieldHandles.map("addresses", FieldCodec.INET_ADDRESS, path -> FieldHandles.address(path, FieldCodec.INET_ADDRESS));

        private final MapField<Fields, Duration, NumberField<Fields, Duration>> durations = FieldHandles.map("durations", FieldCodec.DURATION, path -> FieldHandles.number(path, FieldCodec.DURATION));

        private final FlatObjectField<Fields> sizes = FieldHandles.flatObject("sizes");

        private Fields() {}

        /** {@link Bag#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Bag#dates} */
        public MapField<Fields, LocalDate, DateField<Fields, LocalDate>> dates() {
            return dates;
        }

        /** {@link Bag#times} */
        public MapField<Fields, LocalTime, DateField<Fields, LocalTime>> times() {
            return times;
        }

        /** {@link Bag#locals} */
        public MapField<Fields, LocalDateTime, DateField<Fields, LocalDateTime>> locals() {
            return locals;
        }

        /** {@link Bag#instants} */
        public MapField<Fields, Instant, DateField<Fields, Instant>> instants() {
            return instants;
        }

        /** {@link Bag#offsets} */
        public MapField<Fields, OffsetDateTime, DateField<Fields, OffsetDateTime>> offsets() {
            return offsets;
        }

        /** {@link Bag#uuids} */
        public MapField<Fields, UUID, TermField<Fields, UUID>> uuids() {
            return uuids;
        }

        /** {@link Bag#addresses} */
        public MapField<Fields, InetAddress, AddressField<Fields, InetAddress>> addresses() {
            return addresses;
        }

        /** {@link Bag#durations} */
        public MapField<Fields, Duration, NumberField<Fields, Duration>> durations() {
            return durations;
        }

        /** {@link Bag#sizes} */
        public FlatObjectField<Fields> sizes() {
            return sizes;
        }
    }
}
