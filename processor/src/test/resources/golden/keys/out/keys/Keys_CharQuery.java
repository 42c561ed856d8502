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

/** Searches the index {@code chars}, whose documents are {@link Keys.Char}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_CharQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Char, Fields> INDEX = new SearchIndex<>("chars", "76be2fd5", List.of("code"), FIELDS, new Keys_CharDocumentBuilder());

    private Keys_CharQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Char, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String code) {
        return DocumentId.of(KeyText.unpadded(code));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Char> get(SearchClient client, String code) {
        return INDEX.get(client, id(code));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Char>> getAsync(SearchClient client, String code) {
        return INDEX.getAsync(client, id(code));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Char> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_CharQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Char>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_CharQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_CharQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("code", FieldCodec.STRING);

        private final NestedField<Fields, Children, Keys.Char.Child> children = FieldHandles.nested("children", "", new Children(), Keys.Char.class, Keys.Char::children);

        private Fields() {}

        /** {@link Keys.Char#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }

        /** {@link Keys.Char#children} */
        public NestedField<Fields, Children, Keys.Char.Child> children() {
            return children;
        }
    }

    /** The fields of the objects in {@code children}. */
    public static final class Children {

        private final NumberField<Children, Integer> id = FieldHandles.number("children.id", FieldCodec.INTEGER);

        private final NumberField<Children, Long> count = FieldHandles.number("children.count", FieldCodec.LONG);

        private Children() {}

        /** {@link Keys.Char.Child#id} */
        public NumberField<Children, Integer> id() {
            return id;
        }

        /** {@link Keys.Char.Child#count} */
        public NumberField<Children, Long> count() {
            return count;
        }
    }
}
