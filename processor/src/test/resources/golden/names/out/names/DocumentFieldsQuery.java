package names;

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
import java.lang.Integer;
import java.lang.String;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code fields}, whose documents are {@link DocumentFields}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class DocumentFieldsQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<DocumentFields, Fields> INDEX = new SearchIndex<>("fields", "30b719f0", List.of("list"), FIELDS, new DocumentFieldsDocumentBuilder());

    private DocumentFieldsQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<DocumentFields, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int list) {
        return DocumentId.of(KeyText.of(list));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<DocumentFields> get(SearchClient client, int list) {
        return INDEX.get(client, id(list));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<DocumentFields>> getAsync(SearchClient client,
            int list) {
        return INDEX.getAsync(client, id(list));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<DocumentFields> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(DocumentFieldsQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<DocumentFields>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(DocumentFieldsQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(DocumentFieldsQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> list = FieldHandles.number("list", FieldCodec.INTEGER);

        private final NestedField<Fields, Items, DocumentFields.ScalarType> items = FieldHandles.nested("items", "", new Items(), DocumentFields.class, DocumentFields::items);

        private Fields() {}

        /** {@link DocumentFields#list} */
        public NumberField<Fields, Integer> list() {
            return list;
        }

        /** {@link DocumentFields#items} */
        public NestedField<Fields, Items, DocumentFields.ScalarType> items() {
            return items;
        }
    }

    /** The fields of the objects in {@code items}. */
    public static final class Items {

        private final NumberField<Items, Integer> id = FieldHandles.number("items.id", FieldCodec.INTEGER);

        private Items() {}

        /** {@link DocumentFields.ScalarType#id} */
        public NumberField<Items, Integer> id() {
            return id;
        }
    }
}
