package types;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.BooleanField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.EnumField;
import dev.penstock.client.query.Field;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.TermField;
import dev.penstock.client.query.TextField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code scalars}, whose documents are {@link Scalars}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ScalarsQuery {

    private static final FieldCodec<Scalars.Color> COLOR_CODEC = FieldCodec.ofEnum(Scalars.Color.values(), Scalars.Color::name);

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Scalars, Fields> INDEX = new SearchIndex<>("scalars", "bf3f5968", List.of("id"), FIELDS, new ScalarsDocumentBuilder());

    private ScalarsQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Scalars, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(long id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Scalars> get(SearchClient client, long id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Scalars>> getAsync(SearchClient client, long id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Scalars> getAll(SearchClient client, Collection<Long> keys) {
        return INDEX.getAll(client, keys.stream().map(ScalarsQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Scalars>> getAllAsync(SearchClient client,
            Collection<Long> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(ScalarsQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Long> keys) {
        return Clauses.documentIds(keys.stream().map(ScalarsQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Long> id = FieldHandles.number("id", FieldCodec.LONG);

        private final KeywordField.Full<Fields, String> string = FieldHandles.keyword("string", FieldCodec.STRING);

        private final BooleanField<Fields, Boolean> flag = FieldHandles.flag("flag", FieldCodec.BOOLEAN);

        private final NumberField<Fields, Short> small = FieldHandles.number("small", FieldCodec.SHORT);

        private final NumberField<Fields, Integer> whole = FieldHandles.number("whole", FieldCodec.INTEGER);

        private final NumberField<Fields, Long> large = FieldHandles.number("large", FieldCodec.LONG);

        private final NumberField<Fields, Float> single = FieldHandles.number("single", FieldCodec.FLOAT);

        private final NumberField<Fields, Double> twice = FieldHandles.number("twice", FieldCodec.DOUBLE);

        private final NumberField<Fields, BigDecimal> exact = FieldHandles.number("exact", FieldCodec.BIG_DECIMAL);

        private final TermField<Fields, UUID> uuid = FieldHandles.term("uuid", FieldCodec.UUID);

        private final DateField<Fields, Instant> instant = FieldHandles.date("instant", FieldCodec.INSTANT);

        private final DateField<Fields, OffsetDateTime> offset = FieldHandles.date("offset", FieldCodec.OFFSET_DATE_TIME);

        private final DateField<Fields, LocalDate> day = FieldHandles.date("day", FieldCodec.LOCAL_DATE);

        private final DateField<Fields, LocalDateTime> moment = FieldHandles.date("moment", FieldCodec.LOCAL_DATE_TIME);

        private final Field<Fields> bytes = FieldHandles.field("bytes");

        private final EnumField<Fields, Scalars.Color> color = FieldHandles.enumeration("color", ScalarsQuery.COLOR_CODEC);

        private final KeywordField.Full<Fields, String> stringOrNull = FieldHandles.keyword("stringOrNull", FieldCodec.STRING);

        private final BooleanField<Fields, Boolean> flagOrNull = FieldHandles.flag("flagOrNull", FieldCodec.BOOLEAN);

        private final NumberField<Fields, Short> smallOrNull = FieldHandles.number("smallOrNull", FieldCodec.SHORT);

        private final NumberField<Fields, Integer> wholeOrNull = FieldHandles.number("wholeOrNull", FieldCodec.INTEGER);

        private final NumberField<Fields, Long> largeOrNull = FieldHandles.number("largeOrNull", FieldCodec.LONG);

        private final NumberField<Fields, Float> singleOrNull = FieldHandles.number("singleOrNull", FieldCodec.FLOAT);

        private final NumberField<Fields, Double> twiceOrNull = FieldHandles.number("twiceOrNull", FieldCodec.DOUBLE);

        private final NumberField<Fields, BigDecimal> exactOrNull = FieldHandles.number("exactOrNull", FieldCodec.BIG_DECIMAL);

        private final TermField<Fields, UUID> uuidOrNull = FieldHandles.term("uuidOrNull", FieldCodec.UUID);

        private final DateField<Fields, Instant> instantOrNull = FieldHandles.date("instantOrNull", FieldCodec.INSTANT);

        private final DateField<Fields, OffsetDateTime> offsetOrNull = FieldHandles.date("offsetOrNull", FieldCodec.OFFSET_DATE_TIME);

        private final DateField<Fields, LocalDate> dayOrNull = FieldHandles.date("dayOrNull", FieldCodec.LOCAL_DATE);

        private final DateField<Fields, LocalDateTime> momentOrNull = FieldHandles.date("momentOrNull", FieldCodec.LOCAL_DATE_TIME);

        private final Field<Fields> bytesOrNull = FieldHandles.field("bytesOrNull");

        private final EnumField<Fields, Scalars.Color> colorOrNull = FieldHandles.enumeration("colorOrNull", ScalarsQuery.COLOR_CODEC);

        private final TextField.Full<Fields> text = FieldHandles.text("text");

        private final EnumField<Fields, Scalars.Color> keyword = FieldHandles.enumeration("keyword", ScalarsQuery.COLOR_CODEC);

        private final NumberField<Fields, Integer> boxed = FieldHandles.number("boxed", FieldCodec.INTEGER);

        private Fields() {}

        /** {@link Scalars#id} */
        public NumberField<Fields, Long> id() {
            return id;
        }

        /** {@link Scalars#string} */
        public KeywordField.Full<Fields, String> string() {
            return string;
        }

        /** {@link Scalars#flag} */
        public BooleanField<Fields, Boolean> flag() {
            return flag;
        }

        /** {@link Scalars#small} */
        public NumberField<Fields, Short> small() {
            return small;
        }

        /** {@link Scalars#whole} */
        public NumberField<Fields, Integer> whole() {
            return whole;
        }

        /** {@link Scalars#large} */
        public NumberField<Fields, Long> large() {
            return large;
        }

        /** {@link Scalars#single} */
        public NumberField<Fields, Float> single() {
            return single;
        }

        /** {@link Scalars#twice} */
        public NumberField<Fields, Double> twice() {
            return twice;
        }

        /** {@link Scalars#exact} */
        public NumberField<Fields, BigDecimal> exact() {
            return exact;
        }

        /** {@link Scalars#uuid} */
        public TermField<Fields, UUID> uuid() {
            return uuid;
        }

        /** {@link Scalars#instant} */
        public DateField<Fields, Instant> instant() {
            return instant;
        }

        /** {@link Scalars#offset} */
        public DateField<Fields, OffsetDateTime> offset() {
            return offset;
        }

        /** {@link Scalars#day} */
        public DateField<Fields, LocalDate> day() {
            return day;
        }

        /** {@link Scalars#moment} */
        public DateField<Fields, LocalDateTime> moment() {
            return moment;
        }

        /** {@link Scalars#bytes} */
        public Field<Fields> bytes() {
            return bytes;
        }

        /** {@link Scalars#color} */
        public EnumField<Fields, Scalars.Color> color() {
            return color;
        }

        /** {@link Scalars#stringOrNull} */
        public KeywordField.Full<Fields, String> stringOrNull() {
            return stringOrNull;
        }

        /** {@link Scalars#flagOrNull} */
        public BooleanField<Fields, Boolean> flagOrNull() {
            return flagOrNull;
        }

        /** {@link Scalars#smallOrNull} */
        public NumberField<Fields, Short> smallOrNull() {
            return smallOrNull;
        }

        /** {@link Scalars#wholeOrNull} */
        public NumberField<Fields, Integer> wholeOrNull() {
            return wholeOrNull;
        }

        /** {@link Scalars#largeOrNull} */
        public NumberField<Fields, Long> largeOrNull() {
            return largeOrNull;
        }

        /** {@link Scalars#singleOrNull} */
        public NumberField<Fields, Float> singleOrNull() {
            return singleOrNull;
        }

        /** {@link Scalars#twiceOrNull} */
        public NumberField<Fields, Double> twiceOrNull() {
            return twiceOrNull;
        }

        /** {@link Scalars#exactOrNull} */
        public NumberField<Fields, BigDecimal> exactOrNull() {
            return exactOrNull;
        }

        /** {@link Scalars#uuidOrNull} */
        public TermField<Fields, UUID> uuidOrNull() {
            return uuidOrNull;
        }

        /** {@link Scalars#instantOrNull} */
        public DateField<Fields, Instant> instantOrNull() {
            return instantOrNull;
        }

        /** {@link Scalars#offsetOrNull} */
        public DateField<Fields, OffsetDateTime> offsetOrNull() {
            return offsetOrNull;
        }

        /** {@link Scalars#dayOrNull} */
        public DateField<Fields, LocalDate> dayOrNull() {
            return dayOrNull;
        }

        /** {@link Scalars#momentOrNull} */
        public DateField<Fields, LocalDateTime> momentOrNull() {
            return momentOrNull;
        }

        /** {@link Scalars#bytesOrNull} */
        public Field<Fields> bytesOrNull() {
            return bytesOrNull;
        }

        /** {@link Scalars#colorOrNull} */
        public EnumField<Fields, Scalars.Color> colorOrNull() {
            return colorOrNull;
        }

        /** {@link Scalars#text} */
        public TextField.Full<Fields> text() {
            return text;
        }

        /** {@link Scalars#keyword} */
        public EnumField<Fields, Scalars.Color> keyword() {
            return keyword;
        }

        /** {@link Scalars#boxed} */
        public NumberField<Fields, Integer> boxed() {
            return boxed;
        }
    }
}
