package keys;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.BooleanField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code booleans}, whose documents are {@link Keys.Flag}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_FlagQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Flag, Fields> INDEX = new SearchIndex<>("booleans", "5f6372b5", List.of("flag"), FIELDS, new Keys_FlagDocumentBuilder());

    private Keys_FlagQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Flag, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(boolean flag) {
        return DocumentId.of(KeyText.of(flag));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Flag> get(SearchClient client, boolean flag) {
        return INDEX.get(client, id(flag));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Flag>> getAsync(SearchClient client, boolean flag) {
        return INDEX.getAsync(client, id(flag));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Flag> getAll(SearchClient client, Collection<Boolean> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_FlagQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Flag>> getAllAsync(SearchClient client,
            Collection<Boolean> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_FlagQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Boolean> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_FlagQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final BooleanField<Fields, Boolean> flag = FieldHandles.flag("flag", FieldCodec.BOOLEAN);

        private final NumberField<Fields, Double> heaviest = FieldHandles.number("heaviest", FieldCodec.DOUBLE);

        private final KeywordField.Full<Fields, String> codes = FieldHandles.keyword("codes", FieldCodec.STRING);

        private Fields() {}

        /** {@link Keys.Flag#flag} */
        public BooleanField<Fields, Boolean> flag() {
            return flag;
        }

        /** {@link Keys.Flag#heaviest} */
        public NumberField<Fields, Double> heaviest() {
            return heaviest;
        }

        /** {@link Keys.Flag#codes} */
        public KeywordField.Full<Fields, String> codes() {
            return codes;
        }
    }
}
