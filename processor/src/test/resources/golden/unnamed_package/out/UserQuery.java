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

/** Searches the index {@code users}, whose documents are {@link User}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<User, Fields> INDEX = new SearchIndex<>("users", "35fba22f", List.of("id"), FIELDS, new UserDocumentBuilder());

    private UserQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<User, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<User> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<User>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<User> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(UserQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<User>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(UserQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(UserQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("name", FieldCodec.STRING);

        private final NestedField<Fields, Reports, User.Report> reports = FieldHandles.nested("reports", "", new Reports(), User.class, User::reports);

        private Fields() {}

        /** {@link User#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link User#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link User#reports} */
        public NestedField<Fields, Reports, User.Report> reports() {
            return reports;
        }
    }

    /** The fields of the objects in {@code reports}. */
    public static final class Reports {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.id", FieldCodec.INTEGER);

        private Reports() {}

        /** {@link User.Report#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }
    }
}
