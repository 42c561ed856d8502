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

/** Searches the index {@code products}, whose documents are {@link Catalog.Product}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Catalog_ProductQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Catalog.Product, Fields> INDEX = new SearchIndex<>("products", "4f682a3b", List.of("sku"), FIELDS, new Catalog_ProductDocumentBuilder());

    private Catalog_ProductQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Catalog.Product, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String sku) {
        return DocumentId.of(sku);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Catalog.Product> get(SearchClient client, String sku) {
        return INDEX.get(client, id(sku));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Catalog.Product>> getAsync(SearchClient client,
            String sku) {
        return INDEX.getAsync(client, id(sku));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Catalog.Product> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(Catalog_ProductQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Catalog.Product>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Catalog_ProductQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(Catalog_ProductQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> sku = FieldHandles.keyword("sku", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> title = FieldHandles.keyword("title", FieldCodec.STRING);

        private final NumberField<Fields, Integer> price = FieldHandles.number("price", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> stock = FieldHandles.number("stock", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> maker = FieldHandles.keyword("maker", FieldCodec.STRING);

        private final NestedField<Fields, Reviews, Review> reviews = FieldHandles.nested("reviews", "", new Reviews(), Catalog.Product.class, Catalog.Product::reviews);

        private Fields() {}

        /** {@link Catalog.Product#sku} */
        public KeywordField.Full<Fields, String> sku() {
            return sku;
        }

        /** {@link Catalog.Product#title} */
        public KeywordField.Full<Fields, String> title() {
            return title;
        }

        /** {@link Catalog.Product#price} */
        public NumberField<Fields, Integer> price() {
            return price;
        }

        /** {@link Catalog.Product#stock} */
        public NumberField<Fields, Integer> stock() {
            return stock;
        }

        /** {@link Catalog.Product#maker} */
        public KeywordField.Full<Fields, String> maker() {
            return maker;
        }

        /** {@link Catalog.Product#reviews} */
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
