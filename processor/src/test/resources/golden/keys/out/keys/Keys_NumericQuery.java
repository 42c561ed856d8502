package keys;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code numerics}, whose documents are {@link Keys.Numeric}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_NumericQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Numeric, Fields> INDEX = new SearchIndex<>("numerics", "1559b1cf", List.of("_id"), FIELDS, new Keys_NumericDocumentBuilder());

    private Keys_NumericQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Numeric, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(BigDecimal code) {
        return DocumentId.of(KeyText.of(code));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Numeric> get(SearchClient client, BigDecimal code) {
        return INDEX.get(client, id(code));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Numeric>> getAsync(SearchClient client,
            BigDecimal code) {
        return INDEX.getAsync(client, id(code));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Numeric> getAll(SearchClient client, Collection<BigDecimal> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_NumericQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Numeric>> getAllAsync(SearchClient client,
            Collection<BigDecimal> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_NumericQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<BigDecimal> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_NumericQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, BigDecimal> code = FieldHandles.number("code", FieldCodec.BIG_DECIMAL);

        private final NestedField<Fields, Children, Keys.Numeric.Child> children = FieldHandles.nested("children", "", new Children(), Keys.Numeric.class, Keys.Numeric::children);

        private Fields() {}

        /** {@link Keys.Numeric#code} */
        public NumberField<Fields, BigDecimal> code() {
            return code;
        }

        /** {@link Keys.Numeric#children} */
        public NestedField<Fields, Children, Keys.Numeric.Child> children() {
            return children;
        }
    }

    /** The fields of the objects in {@code children}. */
    public static final class Children {

        private final NumberField<Children, Integer> id = FieldHandles.number("children.id", FieldCodec.INTEGER);

        private Children() {}

        /** {@link Keys.Numeric.Child#id} */
        public NumberField<Children, Integer> id() {
            return id;
        }
    }
}
