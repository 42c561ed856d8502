package dev.penstock.example.shop;

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

/** A customer, with the five newest orders. */
@Index("users")
@Table("users")
@SoftDelete(column = "deleted")
public record User(
        @Id int id,
        @Keyword String email,
        @Text @Column("full_name") @Nullable String fullName,
        @Column("signed_up_at") Instant customerSince,

        @HasMany(orderBy = "placed_at desc", limit = 5) List<Order> orders,

        @Count(table = "orders") long orderCount) {

    /** What a customer has ordered. */
    @Table("orders")
    public record Order(
            @Id long id,
            Status status,
            @Column("placed_at") Instant placedAt,
            @HasMany List<Item> items) {}

    /** How far an order has come. */
    public enum Status {
        OPEN,
        PAID,
        SHIPPED
    }

    /** A line of an order. */
    @Table("items")
    public record Item(
            @Id long id,
            @Text @Column("product_name") String name,
            @Column("unit_price") BigDecimal price,
            int quantity) {}
}
