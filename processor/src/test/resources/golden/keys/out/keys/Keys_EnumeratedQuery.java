package keys;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.EnumField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code enums}, whose documents are {@link Keys.Enumerated}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_EnumeratedQuery {

    private static final FieldCodec<Keys.Mood> MOOD_CODEC = FieldCodec.ofEnum(Keys.Mood.values(), Keys.Mood::name);

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Keys.Enumerated, Fields> INDEX = new SearchIndex<>("enums", "2368f5db", List.of("mood"), FIELDS, new Keys_EnumeratedDocumentBuilder());

    private Keys_EnumeratedQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Keys.Enumerated, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(Keys.Mood mood) {
        return DocumentId.of(mood.name());
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Keys.Enumerated> get(SearchClient client, Keys.Mood mood) {
        return INDEX.get(client, id(mood));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Keys.Enumerated>> getAsync(SearchClient client,
            Keys.Mood mood) {
        return INDEX.getAsync(client, id(mood));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Keys.Enumerated> getAll(SearchClient client, Collection<Keys.Mood> keys) {
        return INDEX.getAll(client, keys.stream().map(Keys_EnumeratedQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Keys.Enumerated>> getAllAsync(SearchClient client,
            Collection<Keys.Mood> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Keys_EnumeratedQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Keys.Mood> keys) {
        return Clauses.documentIds(keys.stream().map(Keys_EnumeratedQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final EnumField<Fields, Keys.Mood> mood = FieldHandles.enumeration("mood", Keys_EnumeratedQuery.MOOD_CODEC);

        private final NestedField<Fields, Children, Keys.Enumerated.Child> children = FieldHandles.nested("children", "", new Children(), Keys.Enumerated.class, Keys.Enumerated::children);

        private Fields() {}

        /** {@link Keys.Enumerated#mood} */
        public EnumField<Fields, Keys.Mood> mood() {
            return mood;
        }

        /** {@link Keys.Enumerated#children} */
        public NestedField<Fields, Children, Keys.Enumerated.Child> children() {
            return children;
        }
    }

    /** The fields of the objects in {@code children}. */
    public static final class Children {

        private final NumberField<Children, Integer> id = FieldHandles.number("children.id", FieldCodec.INTEGER);

        private Children() {}

        /** {@link Keys.Enumerated.Child#id} */
        public NumberField<Children, Integer> id() {
            return id;
        }
    }
}
