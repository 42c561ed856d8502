package shop;

import dev.penstock.client.DocumentProjection;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Of documents of {@link User} what {@link UserCard} has. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserCardProjection {

    /** What a search that {@code select}s it fetches of each document. */
    public static final DocumentProjection<UserCard, UserQuery.Fields> PROJECTION = new DocumentProjection<>(UserQuery.INDEX, List.of("email", "id", "fullName", "orders.status", "orders.items"), new UserCardDocumentBuilder());

    private UserCardProjection() {}
}
