package shop;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link UserCard} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserCardDocumentBuilder implements DocumentBuilder<UserCard> {

    /** Makes a builder. */
    public UserCardDocumentBuilder() {}

    @Override
    public UserCard build(DocumentFields fields) {
        return new UserCard(
                ScalarType.STRING.optional(fields, "email"),
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.optional(fields, "fullName"),
                Objects.requireNonNullElse(fields.optionalList("orders", this::orderCard), List.of()));
    }

    private UserCard.OrderCard orderCard(DocumentFields fields) {
        return new UserCard.OrderCard(
                fields.optional("status", User.Status::valueOf),
                fields.list("items", this::item));
    }

    private User.Item item(DocumentFields fields) {
        return new User.Item(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "sku"),
                ScalarType.INTEGER.required(fields, "quantity"));
    }
}
