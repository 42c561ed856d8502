package search;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Index("users")
@Table("users")
@SoftDelete(column = "deleted")
@NullMarked
public record User(
        @Id int id,
        String email,
        @Text @Nullable String fullName,
        Instant signedUpAt,
        @HasMany(foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    public record Order(
            @Id long id,
            int userId,
            @Text String status,
            Instant placedAt,
            @HasMany(foreignKey = "order_id") List<Item> items) {}

    @Table("items")
    public record Item(
            @Id long id,
            long orderId,
            int productId,
            @Text String productName,
            @Scaled(2) BigDecimal unitPrice,
            int quantity) {}
}
