package fields;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.AddressField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.EnumField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.FlatObjectField;
import dev.penstock.client.query.GeoPointField;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.MapField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.PatternField;
import dev.penstock.client.query.RangeField;
import dev.penstock.client.query.ScaledField;
import dev.penstock.client.query.TermField;
import dev.penstock.client.query.TextField;
import dev.penstock.client.query.ValuesField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code parts}, whose documents are {@link Part}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PartQuery {

    private static final FieldCodec<Part.Color> COLOR_CODEC = FieldCodec.ofEnum(Part.Color.values(), PartQuery::labelOfColor);

    private static final FieldCodec<Part.Plain> PLAIN_CODEC = FieldCodec.ofEnum(Part.Plain.values(), Part.Plain::name);

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Part, Fields> INDEX = new SearchIndex<>("parts", "8b4c5793", List.of("id"), FIELDS, new PartDocumentBuilder());

    private PartQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Part, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(long id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Part> get(SearchClient client, long id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Part>> getAsync(SearchClient client, long id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Part> getAll(SearchClient client, Collection<Long> keys) {
        return INDEX.getAll(client, keys.stream().map(PartQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Part>> getAllAsync(SearchClient client,
            Collection<Long> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(PartQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Long> keys) {
        return Clauses.documentIds(keys.stream().map(PartQuery::id).toList());
    }

    private static String labelOfColor(Part.Color constant) {
        return switch (constant) {
                    case RED -> "red";
                    case GREEN -> "dark green";
                    case BLUE -> "BLUE";
                };
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Long> id = FieldHandles.number("id", FieldCodec.LONG);

        private final TextField.Full<Fields> name = FieldHandles.text("name");

        private final TextField<Fields> description = FieldHandles.text("description");

        private final TextField.Full<Fields> sku = FieldHandles.text("sku");

        private final KeywordField<Fields, String> country = FieldHandles.keyword("country", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> email = FieldHandles.keyword("email", FieldCodec.STRING);

        private final ScaledField<Fields, BigDecimal> price = FieldHandles.scaled("price", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigDecimal> cost = FieldHandles.number("cost", FieldCodec.BIG_DECIMAL);

        private final NumberField<Fields, BigInteger> serial = FieldHandles.number("serial", FieldCodec.BIG_INTEGER);

        private final NumberField<Fields, Double> ratio = FieldHandles.number("ratio", FieldCodec.DOUBLE);

        private final DateField<Fields, Instant> madeAt = FieldHandles.date("madeAt", FieldCodec.INSTANT);

        private final DateField<Fields, LocalTime> opens = FieldHandles.date("opens", FieldCodec.LOCAL_TIME);

        private final NumberField<Fields, Duration> warranty = FieldHandles.number("warranty", FieldCodec.DURATION);

        private final AddressField<Fields, InetAddress> address = FieldHandles.address("address", FieldCodec.INET_ADDRESS);

        private final RangeField<Fields, LocalDate> season = FieldHandles.range("season", FieldCodec.LOCAL_DATE);

        private final RangeField<Fields, Integer> sizes = FieldHandles.range("sizes", FieldCodec.INTEGER);

        private final RangeField<Fields, Long> serials = FieldHandles.range("serials", FieldCodec.LONG);

        private final RangeField<Fields, BigDecimal> weights = FieldHandles.range("weights", FieldCodec.BIG_DECIMAL);

        private final RangeField<Fields, Instant> period = FieldHandles.range("period", FieldCodec.INSTANT);

        private final RangeField<Fields, LocalDateTime> shift = FieldHandles.range("shift", FieldCodec.LOCAL_DATE_TIME);

        private final FlatObjectField<Fields> attributes = FieldHandles.flatObject("attributes");

        private final FlatObjectField<Fields> labels = FieldHandles.flatObject("labels");

        private final MapField<Fields, Integer, NumberField<Fields, Integer>> stock = FieldHandles.map("stock", FieldCodec.INTEGER, path -> FieldHandles.number(path, FieldCodec.INTEGER));

        private final KeywordField.Full<Fields, String> tags = FieldHandles.keyword("tags", FieldCodec.STRING);

        private final NumberField<Fields, Integer> ratings = FieldHandles.number("ratings", FieldCodec.INTEGER);

        private final TermField<Fields, UUID> batches = FieldHandles.term("batches", FieldCodec.UUID);

        private final AddressField<Fields, InetAddress> hosts = FieldHandles.address("hosts", FieldCodec.INET_ADDRESS);

        private final EnumField<Fields, Part.Color> colors = FieldHandles.enumeration("colors", PartQuery.COLOR_CODEC);

        private final RangeField<Fields, LocalDate> seasons = FieldHandles.range("seasons", FieldCodec.LOCAL_DATE);

        private final EnumField<Fields, Part.Color> color = FieldHandles.enumeration("color", PartQuery.COLOR_CODEC);

        private final EnumField<Fields, Part.Plain> plain = FieldHandles.enumeration("plain", PartQuery.PLAIN_CODEC);

        private final GeoPointField<Fields> place = FieldHandles.geoPoint("place");

        private final GeoPointField<Fields> spot = FieldHandles.geoPoint("spot");

        private final GeoPointField<Fields> site = FieldHandles.geoPoint("site");

        private final GeoPointField<Fields> mark = FieldHandles.geoPoint("mark");

        private final Maker maker = new Maker();

        private final Seller seller = new Seller();

        private final NumberField<Fields, BigDecimal> gross = FieldHandles.number("gross", FieldCodec.BIG_DECIMAL);

        private final KeywordField.Full<Fields, String> kind = FieldHandles.keyword("kind", FieldCodec.STRING);

        private final NumberField<Fields, Integer> schemaVersion = FieldHandles.number("schemaVersion", FieldCodec.INTEGER);

        private final ValuesField<Fields, String> secret = FieldHandles.keyword("secret", FieldCodec.STRING);

        private final PatternField<Fields, String> path = FieldHandles.keyword("path", FieldCodec.STRING);

        private Fields() {}

        /** {@link Part#id} */
        public NumberField<Fields, Long> id() {
            return id;
        }

        /** {@link Part#name} */
        public TextField.Full<Fields> name() {
            return name;
        }

        /** {@link Part#description} */
        public TextField<Fields> description() {
            return description;
        }

        /** {@link Part#sku} */
        public TextField.Full<Fields> sku() {
            return sku;
        }

        /** {@link Part#country} */
        public KeywordField<Fields, String> country() {
            return country;
        }

        /** {@link Part#email} */
        public KeywordField.Full<Fields, String> email() {
            return email;
        }

        /** {@link Part#price} */
        public ScaledField<Fields, BigDecimal> price() {
            return price;
        }

        /** {@link Part#cost} */
        public NumberField<Fields, BigDecimal> cost() {
            return cost;
        }

        /** {@link Part#serial} */
        public NumberField<Fields, BigInteger> serial() {
            return serial;
        }

        /** {@link Part#ratio} */
        public NumberField<Fields, Double> ratio() {
            return ratio;
        }

        /** {@link Part#madeAt} */
        public DateField<Fields, Instant> madeAt() {
            return madeAt;
        }

        /** {@link Part#opens} */
        public DateField<Fields, LocalTime> opens() {
            return opens;
        }

        /** {@link Part#warranty} */
        public NumberField<Fields, Duration> warranty() {
            return warranty;
        }

        /** {@link Part#address} */
        public AddressField<Fields, InetAddress> address() {
            return address;
        }

        /** {@link Part#season} */
        public RangeField<Fields, LocalDate> season() {
            return season;
        }

        /** {@link Part#sizes} */
        public RangeField<Fields, Integer> sizes() {
            return sizes;
        }

        /** {@link Part#serials} */
        public RangeField<Fields, Long> serials() {
            return serials;
        }

        /** {@link Part#weights} */
        public RangeField<Fields, BigDecimal> weights() {
            return weights;
        }

        /** {@link Part#period} */
        public RangeField<Fields, Instant> period() {
            return period;
        }

        /** {@link Part#shift} */
        public RangeField<Fields, LocalDateTime> shift() {
            return shift;
        }

        /** {@link Part#attributes} */
        public FlatObjectField<Fields> attributes() {
            return attributes;
        }

        /** {@link Part#labels} */
        public FlatObjectField<Fields> labels() {
            return labels;
        }

        /** {@link Part#stock} */
        public MapField<Fields, Integer, NumberField<Fields, Integer>> stock() {
            return stock;
        }

        /** {@link Part#tags} */
        public KeywordField.Full<Fields, String> tags() {
            return tags;
        }

        /** {@link Part#ratings} */
        public NumberField<Fields, Integer> ratings() {
            return ratings;
        }

        /** {@link Part#batches} */
        public TermField<Fields, UUID> batches() {
            return batches;
        }

        /** {@link Part#hosts} */
        public AddressField<Fields, InetAddress> hosts() {
            return hosts;
        }

        /** {@link Part#colors} */
        public EnumField<Fields, Part.Color> colors() {
            return colors;
        }

        /** {@link Part#seasons} */
        public RangeField<Fields, LocalDate> seasons() {
            return seasons;
        }

        /** {@link Part#color} */
        public EnumField<Fields, Part.Color> color() {
            return color;
        }

        /** {@link Part#plain} */
        public EnumField<Fields, Part.Plain> plain() {
            return plain;
        }

        /** {@link Part#place} */
        public GeoPointField<Fields> place() {
            return place;
        }

        /** {@link Part#spot} */
        public GeoPointField<Fields> spot() {
            return spot;
        }

        /** {@link Part#site} */
        public GeoPointField<Fields> site() {
            return site;
        }

        /** {@link Part#mark} */
        public GeoPointField<Fields> mark() {
            return mark;
        }

        /** {@link Part#maker} */
        public Maker maker() {
            return maker;
        }

        /** {@link Part#seller} */
        public Seller seller() {
            return seller;
        }

        /** {@link Part#gross} */
        public NumberField<Fields, BigDecimal> gross() {
            return gross;
        }

        /** {@link Part#kind} */
        public KeywordField.Full<Fields, String> kind() {
            return kind;
        }

        /** {@link Part#schemaVersion} */
        public NumberField<Fields, Integer> schemaVersion() {
            return schemaVersion;
        }

        /** {@link Part#secret} */
        public ValuesField<Fields, String> secret() {
            return secret;
        }

        /** {@link Part#path} */
        public PatternField<Fields, String> path() {
            return path;
        }
    }

    /** The fields of {@code maker}. */
    public static final class Maker {

        private final TextField.Full<Fields> name = FieldHandles.text("maker.name");

        private final NumberField<Fields, Integer> since = FieldHandles.number("maker.since", FieldCodec.INTEGER);

        private Maker() {}

        /** {@link Part.Maker#name} */
        public TextField.Full<Fields> name() {
            return name;
        }

        /** {@link Part.Maker#since} */
        public NumberField<Fields, Integer> since() {
            return since;
        }
    }

    /** The fields of {@code seller}. */
    public static final class Seller {

        private final TextField.Full<Fields> name = FieldHandles.text("seller.name");

        private final NumberField<Fields, Integer> since = FieldHandles.number("seller.since", FieldCodec.INTEGER);

        private Seller() {}

        /** {@link Part.Maker#name} */
        public TextField.Full<Fields> name() {
            return name;
        }

        /** {@link Part.Maker#since} */
        public NumberField<Fields, Integer> since() {
            return since;
        }
    }
}
