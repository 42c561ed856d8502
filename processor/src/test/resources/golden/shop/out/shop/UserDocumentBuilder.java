package shop;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link User} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserDocumentBuilder implements DocumentBuilder<User> {

    /** Makes a builder. */
    public UserDocumentBuilder() {}

    @Override
    public User build(DocumentFields fields) {
        return new User(
                fields.required("id", ScalarType.INTEGER),
                fields.required("email", ScalarType.STRING),
                fields.optional("fullName", ScalarType.STRING),
                fields.list("orders", this::order),
                fields.required("orderCount", ScalarType.LONG));
    }

    private User.Order order(DocumentFields fields) {
        return new User.Order(
                fields.required("id", ScalarType.INTEGER),
                fields.required("status", User.Status::valueOf),
                fields.required("total", ScalarType.BIG_DECIMAL),
                fields.required("placedAt", ScalarType.INSTANT),
                fields.list("items", this::item));
    }

    private User.Item item(DocumentFields fields) {
        return new User.Item(
                fields.required("id", ScalarType.INTEGER),
                fields.required("sku", ScalarType.STRING),
                fields.required("quantity", ScalarType.INTEGER));
    }
}
