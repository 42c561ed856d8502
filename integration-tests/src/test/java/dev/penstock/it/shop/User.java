package dev.penstock.it.shop;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Index("users")
@Table("users")
@SoftDelete
public record User(
        @Id int id,
        @Keyword String email,
        @Text @Column("full_name") @Nullable String fullName,

        @HasMany(foreignKey = "user_id", orderBy = "placed_at desc")
        List<Order> orders,

        @Count(table = "orders", foreignKey = "user_id") long orderCount) {

    @Table("orders")
    public record Order(
            @Id long id,
            Status status,
            BigDecimal total,
            Instant placedAt,
            @HasMany(foreignKey = "order_id") List<Item> items) {}

    @Table("items")
    public record Item(@Id long id, @Keyword String sku, int quantity) {}

    public enum Status {
        OPEN,
        PAID,
        SHIPPED
    }
}
