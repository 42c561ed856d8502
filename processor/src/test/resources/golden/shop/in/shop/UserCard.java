package shop;

import dev.penstock.annotation.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Projection(of = User.class)
public record UserCard(
        String email,
        int id,
        @Nullable String fullName,
        List<OrderCard> orders) {

    public record OrderCard(User.Status status, List<User.Item> items) {}
}
