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
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "email"),
                ScalarType.STRING.optional(fields, "fullName"),
                fields.list("orders", this::order),
                ScalarType.LONG.required(fields, "orderCount"));
    }

    private User.Order order(DocumentFields fields) {
        return new User.Order(
                ScalarType.INTEGER.required(fields, "id"),
                fields.required("status", User.Status::valueOf),
                ScalarType.BIG_DECIMAL.required(fields, "total"),
                ScalarType.INSTANT.required(fields, "placedAt"),
                fields.list("items", this::item));
    }

    private User.Item item(DocumentFields fields) {
        return new User.Item(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "sku"),
                ScalarType.INTEGER.required(fields, "quantity"));
    }
}
