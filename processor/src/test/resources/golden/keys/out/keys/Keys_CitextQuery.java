package keys;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code citexts}, whose documents are {@link Keys.Citext}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_CitextQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Citext, Fields> INDEX = new SearchIndex<>("citexts", "9196beb7", List.of("code"), FIELDS, new Keys_CitextDocumentBuilder());

    private Keys_CitextQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Citext, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String code) {
        return DocumentId.of(KeyText.lowerCase(code));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Citext> get(SearchClient client, String code) {
        return INDEX.get(client, id(code));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Citext>> getAsync(SearchClient client,
            String code) {
        return INDEX.getAsync(client, id(code));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Citext> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_CitextQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Citext>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_CitextQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_CitextQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("code", FieldCodec.STRING);

        private final NestedField<Fields, Children, Keys.Citext.Child> children = FieldHandles.nested("children", "", new Children(), Keys.Citext.class, Keys.Citext::children);

        private Fields() {}

        /** {@link Keys.Citext#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }

        /** {@link Keys.Citext#children} */
        public NestedField<Fields, Children, Keys.Citext.Child> children() {
            return children;
        }
    }

    /** The fields of the objects in {@code children}. */
    public static final class Children {

        private final NumberField<Children, Integer> id = FieldHandles.number("children.id", FieldCodec.INTEGER);

        private Children() {}

        /** {@link Keys.Citext.Child#id} */
        public NumberField<Children, Integer> id() {
            return id;
        }
    }
}
