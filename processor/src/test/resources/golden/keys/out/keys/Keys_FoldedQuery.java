package keys;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code folded}, whose documents are {@link Keys.Folded}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_FoldedQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Folded, Fields> INDEX = new SearchIndex<>("folded", "72c4fc59", List.of("_id"), FIELDS, new Keys_FoldedDocumentBuilder());

    private Keys_FoldedQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Folded, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String code) {
        return DocumentId.of(code);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Folded> get(SearchClient client, String code) {
        return INDEX.get(client, id(code));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Folded>> getAsync(SearchClient client,
            String code) {
        return INDEX.getAsync(client, id(code));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Folded> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_FoldedQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Folded>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_FoldedQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_FoldedQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("code", FieldCodec.STRING);

        private Fields() {}

        /** {@link Keys.Folded#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }
    }
}
