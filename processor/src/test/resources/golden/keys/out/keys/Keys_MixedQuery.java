package keys;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.Field;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code mixed}, whose documents are {@link Keys.Mixed}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_MixedQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Mixed, Fields> INDEX = new SearchIndex<>("mixed", "be622b35", List.of("_id"), FIELDS, new Keys_MixedDocumentBuilder());

    private Keys_MixedQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Mixed, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(byte[] bytes, LocalDate day, Instant at, String digits) {
        return DocumentId.of(KeyText.of(bytes), KeyText.of(day), KeyText.of(at), digits);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Mixed> get(SearchClient client, byte[] bytes, LocalDate day,
            Instant at, String digits) {
        return INDEX.get(client, id(bytes, day, at, digits));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Mixed>> getAsync(SearchClient client, byte[] bytes,
            LocalDate day, Instant at, String digits) {
        return INDEX.getAsync(client, id(bytes, day, at, digits));
    }

    /** Those of the documents with these ids that are there, in their order. */
    public static List<Keys.Mixed> getAll(SearchClient client, Collection<String> ids) {
        return INDEX.getAll(client, ids);
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Mixed>> getAllAsync(SearchClient client,
            Collection<String> ids) {
        return INDEX.getAllAsync(client, ids);
    }

    /** The documents with these ids, to search among. */
    public static Clause<Fields> ids(Collection<String> ids) {
        return Clauses.documentIds(ids);
    }

    /** The fields of documents. */
    public static final class Fields {

        private final Field<Fields> bytes = FieldHandles.field("bytes");

        private final DateField<Fields, LocalDate> day = FieldHandles.date("day", FieldCodec.LOCAL_DATE);

        private final DateField<Fields, Instant> at = FieldHandles.date("at", FieldCodec.INSTANT);

        private final KeywordField.Full<Fields, String> digits = FieldHandles.keyword("digits", FieldCodec.STRING);

        private final NestedField<Fields, Children, Keys.Mixed.Child> children = FieldHandles.nested("children", "", new Children(), Keys.Mixed.class, Keys.Mixed::children);

        private Fields() {}

        /** {@link Keys.Mixed#bytes} */
        public Field<Fields> bytes() {
            return bytes;
        }

        /** {@link Keys.Mixed#day} */
        public DateField<Fields, LocalDate> day() {
            return day;
        }

        /** {@link Keys.Mixed#at} */
        public DateField<Fields, Instant> at() {
            return at;
        }

        /** {@link Keys.Mixed#digits} */
        public KeywordField.Full<Fields, String> digits() {
            return digits;
        }

        /** {@link Keys.Mixed#children} */
        public NestedField<Fields, Children, Keys.Mixed.Child> children() {
            return children;
        }
    }

    /** The fields of the objects in {@code children}. */
    public static final class Children {

        private final NumberField<Children, Integer> id = FieldHandles.number("children.id", FieldCodec.INTEGER);

        private Children() {}

        /** {@link Keys.Mixed.Child#id} */
        public NumberField<Children, Integer> id() {
            return id;
        }
    }
}
