package legacy;

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
import dev.penstock.client.query.TextField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code makers}, whose documents are {@link Catalog.Maker}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Catalog_MakerQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Catalog.Maker, Fields> INDEX = new SearchIndex<>("makers", "87fc1491", List.of("name"), FIELDS, new Catalog_MakerDocumentBuilder());

    private Catalog_MakerQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Catalog.Maker, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String name) {
        return DocumentId.of(name);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Catalog.Maker> get(SearchClient client, String name) {
        return INDEX.get(client, id(name));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Catalog.Maker>> getAsync(SearchClient client,
            String name) {
        return INDEX.getAsync(client, id(name));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Catalog.Maker> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(Catalog_MakerQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Catalog.Maker>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Catalog_MakerQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(Catalog_MakerQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("name", FieldCodec.STRING);

        private final NestedField<Fields, Reviews, Review> reviews = FieldHandles.nested("reviews", "", new Reviews(), Catalog.Maker.class, Catalog.Maker::reviews);

        private Fields() {}

        /** {@link Catalog.Maker#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link Catalog.Maker#reviews} */
        public NestedField<Fields, Reviews, Review> reviews() {
            return reviews;
        }
    }

    /** The fields of the objects in {@code reviews}. */
    public static final class Reviews {

        private final NumberField<Reviews, Long> id = FieldHandles.number("reviews.id", FieldCodec.LONG);

        private final TextField.Full<Reviews> text = FieldHandles.text("reviews.text");

        private final NumberField<Reviews, Short> stars = FieldHandles.number("reviews.stars", FieldCodec.SHORT);

        private Reviews() {}

        /** {@link Review#id} */
        public NumberField<Reviews, Long> id() {
            return id;
        }

        /** {@link Review#text} */
        public TextField.Full<Reviews> text() {
            return text;
        }

        /** {@link Review#stars} */
        public NumberField<Reviews, Short> stars() {
            return stars;
        }
    }
}
