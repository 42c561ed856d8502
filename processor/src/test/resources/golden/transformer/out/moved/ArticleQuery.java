package moved;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.EnumField;
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

/** Searches the index {@code articles}, whose documents are {@link Article}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ArticleQuery {

    private static final FieldCodec<Article.State> STATE_CODEC = FieldCodec.ofEnum(Article.State.values(), ArticleQuery::labelOfState);

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Article, Fields> INDEX = new SearchIndex<>("articles", "c158346e", List.of("id"), FIELDS, new ArticleDocumentBuilder());

    private ArticleQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Article, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Article> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Article>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Article> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(ArticleQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Article>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(ArticleQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(ArticleQuery::id).toList());
    }

    private static String labelOfState(Article.State constant) {
        return switch (constant) {
                    case DRAFT -> "draft";
                    case PUBLIC -> "public";
                };
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> title = FieldHandles.keyword("title", FieldCodec.STRING);

        private final EnumField<Fields, Article.State> state = FieldHandles.enumeration("state", ArticleQuery.STATE_CODEC);

        private final EnumField<Fields, Article.State> states = FieldHandles.enumeration("states", ArticleQuery.STATE_CODEC);

        private final Origin origin = new Origin();

        private final NestedField<Fields, Comments, Article.Comment> comments = FieldHandles.nested("comments", "", new Comments(), Article.class, Article::comments);

        private Fields() {}

        /** {@link Article#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Article#title} */
        public KeywordField.Full<Fields, String> title() {
            return title;
        }

        /** {@link Article#state} */
        public EnumField<Fields, Article.State> state() {
            return state;
        }

        /** {@link Article#states} */
        public EnumField<Fields, Article.State> states() {
            return states;
        }

        /** {@link Article#origin} */
        public Origin origin() {
            return origin;
        }

        /** {@link Article#comments} */
        public NestedField<Fields, Comments, Article.Comment> comments() {
            return comments;
        }
    }

    /** The fields of {@code origin}. */
    public static final class Origin {

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("origin.name", FieldCodec.STRING);

        private Origin() {}

        /** {@link Article.Origin#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }
    }

    /** The fields of the objects in {@code comments}. */
    public static final class Comments {

        private final NumberField<Comments, Integer> id = FieldHandles.number("comments.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Comments, String> words = FieldHandles.keyword("comments.words", FieldCodec.STRING);

        private Comments() {}

        /** {@link Article.Comment#id} */
        public NumberField<Comments, Integer> id() {
            return id;
        }

        /** {@link Article.Comment#words} */
        public KeywordField.Full<Comments, String> words() {
            return words;
        }
    }
}
