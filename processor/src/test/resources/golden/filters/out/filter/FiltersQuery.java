package filter;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code filters}, whose documents are {@link Filters}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class FiltersQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Filters, Fields> INDEX = new SearchIndex<>("filters", "2fb8a3ba", List.of("id"), FIELDS, new FiltersDocumentBuilder());

    private FiltersQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Filters, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Filters> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Filters>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Filters> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(FiltersQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Filters>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(FiltersQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(FiltersQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final NumberField<Fields, Long> f01 = FieldHandles.number("f01", FieldCodec.LONG);

        private final NumberField<Fields, Long> f02 = FieldHandles.number("f02", FieldCodec.LONG);

        private final NumberField<Fields, Long> f03 = FieldHandles.number("f03", FieldCodec.LONG);

        private final NumberField<Fields, Long> f04 = FieldHandles.number("f04", FieldCodec.LONG);

        private final NumberField<Fields, Long> f05 = FieldHandles.number("f05", FieldCodec.LONG);

        private final NumberField<Fields, Long> f06 = FieldHandles.number("f06", FieldCodec.LONG);

        private final NumberField<Fields, Long> f07 = FieldHandles.number("f07", FieldCodec.LONG);

        private final NumberField<Fields, Long> f08 = FieldHandles.number("f08", FieldCodec.LONG);

        private final NumberField<Fields, Long> f09 = FieldHandles.number("f09", FieldCodec.LONG);

        private final NumberField<Fields, Long> f10 = FieldHandles.number("f10", FieldCodec.LONG);

        private final NumberField<Fields, Long> f11 = FieldHandles.number("f11", FieldCodec.LONG);

        private final NumberField<Fields, Long> f12 = FieldHandles.number("f12", FieldCodec.LONG);

        private final NumberField<Fields, Long> f13 = FieldHandles.number("f13", FieldCodec.LONG);

        private final NumberField<Fields, Long> f14 = FieldHandles.number("f14", FieldCodec.LONG);

        private final NumberField<Fields, Long> f15 = FieldHandles.number("f15", FieldCodec.LONG);

        private final NumberField<Fields, Long> f16 = FieldHandles.number("f16", FieldCodec.LONG);

        private Fields() {}

        /** {@link Filters#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Filters#f01} */
        public NumberField<Fields, Long> f01() {
            return f01;
        }

        /** {@link Filters#f02} */
        public NumberField<Fields, Long> f02() {
            return f02;
        }

        /** {@link Filters#f03} */
        public NumberField<Fields, Long> f03() {
            return f03;
        }

        /** {@link Filters#f04} */
        public NumberField<Fields, Long> f04() {
            return f04;
        }

        /** {@link Filters#f05} */
        public NumberField<Fields, Long> f05() {
            return f05;
        }

        /** {@link Filters#f06} */
        public NumberField<Fields, Long> f06() {
            return f06;
        }

        /** {@link Filters#f07} */
        public NumberField<Fields, Long> f07() {
            return f07;
        }

        /** {@link Filters#f08} */
        public NumberField<Fields, Long> f08() {
            return f08;
        }

        /** {@link Filters#f09} */
        public NumberField<Fields, Long> f09() {
            return f09;
        }

        /** {@link Filters#f10} */
        public NumberField<Fields, Long> f10() {
            return f10;
        }

        /** {@link Filters#f11} */
        public NumberField<Fields, Long> f11() {
            return f11;
        }

        /** {@link Filters#f12} */
        public NumberField<Fields, Long> f12() {
            return f12;
        }

        /** {@link Filters#f13} */
        public NumberField<Fields, Long> f13() {
            return f13;
        }

        /** {@link Filters#f14} */
        public NumberField<Fields, Long> f14() {
            return f14;
        }

        /** {@link Filters#f15} */
        public NumberField<Fields, Long> f15() {
            return f15;
        }

        /** {@link Filters#f16} */
        public NumberField<Fields, Long> f16() {
            return f16;
        }
    }
}
