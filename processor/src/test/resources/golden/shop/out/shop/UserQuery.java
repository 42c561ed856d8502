package shop;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.EnumField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.TextField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.time.Instant;
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

    private static final FieldCodec<User.Status> STATUS_CODEC = FieldCodec.ofEnum(User.Status.values(), User.Status::name);

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<User, Fields> INDEX = new SearchIndex<>("users", "2b999e6c", List.of("id"), FIELDS, new UserDocumentBuilder());

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

        private final KeywordField.Full<Fields, String> email = FieldHandles.keyword("email", FieldCodec.STRING);

        private final TextField.Full<Fields> fullName = FieldHandles.text("fullName");

        private final NestedField<Fields, Orders, User.Order> orders = FieldHandles.nested("orders", "", new Orders(), User.class, User::orders);

        private final NumberField<Fields, Long> orderCount = FieldHandles.number("orderCount", FieldCodec.LONG);

        private Fields() {}

        /** {@link User#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link User#email} */
        public KeywordField.Full<Fields, String> email() {
            return email;
        }

        /** {@link User#fullName} */
        public TextField.Full<Fields> fullName() {
            return fullName;
        }

        /** {@link User#orders} */
        public NestedField<Fields, Orders, User.Order> orders() {
            return orders;
        }

        /** {@link User#orderCount} */
        public NumberField<Fields, Long> orderCount() {
            return orderCount;
        }
    }

    /** The fields of the objects in {@code orders}. */
    public static final class Orders {

        private final NumberField<Orders, Integer> id = FieldHandles.number("orders.id", FieldCodec.INTEGER);

        private final EnumField<Orders, User.Status> status = FieldHandles.enumeration("orders.status", UserQuery.STATUS_CODEC);

        private final NumberField<Orders, BigDecimal> total = FieldHandles.number("orders.total", FieldCodec.BIG_DECIMAL);

        private final DateField<Orders, Instant> placedAt = FieldHandles.date("orders.placedAt", FieldCodec.INSTANT);

        private final NestedField<Orders, OrdersItems, User.Item> items = FieldHandles.nested("orders.items", "orders", new OrdersItems(), User.Order.class, User.Order::items);

        private Orders() {}

        /** {@link User.Order#id} */
        public NumberField<Orders, Integer> id() {
            return id;
        }

        /** {@link User.Order#status} */
        public EnumField<Orders, User.Status> status() {
            return status;
        }

        /** {@link User.Order#total} */
        public NumberField<Orders, BigDecimal> total() {
            return total;
        }

        /** {@link User.Order#placedAt} */
        public DateField<Orders, Instant> placedAt() {
            return placedAt;
        }

        /** {@link User.Order#items} */
        public NestedField<Orders, OrdersItems, User.Item> items() {
            return items;
        }
    }

    /** The fields of the objects in {@code orders.items}. */
    public static final class OrdersItems {

        private final NumberField<OrdersItems, Integer> id = FieldHandles.number("orders.items.id", FieldCodec.INTEGER);

        private final KeywordField.Full<OrdersItems, String> sku = FieldHandles.keyword("orders.items.sku", FieldCodec.STRING);

        private final NumberField<OrdersItems, Integer> quantity = FieldHandles.number("orders.items.quantity", FieldCodec.INTEGER);

        private OrdersItems() {}

        /** {@link User.Item#id} */
        public NumberField<OrdersItems, Integer> id() {
            return id;
        }

        /** {@link User.Item#sku} */
        public KeywordField.Full<OrdersItems, String> sku() {
            return sku;
        }

        /** {@link User.Item#quantity} */
        public NumberField<OrdersItems, Integer> quantity() {
            return quantity;
        }
    }
}
