package dev.penstock.benchmarks.client;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with its items, as shops have them. */
@Index("orders")
@Table("orders")
public record Order(
        @Id long id,
        @Keyword String number,
        Status status,
        @Keyword String customer,
        @Text @Nullable String note,
        BigDecimal total,
        @Column("item_count") int itemCount,
        boolean paid,
        @Column("placed_at") Instant placedAt,
        @Column("shipped_at") @Nullable Instant shippedAt,
        @HasMany(foreignKey = "order_id", orderBy = "id") List<Item> items) {

    /** How far it is. */
    public enum Status {
        OPEN,
        PAID,
        SHIPPED,
        RETURNED
    }

    /** What was ordered. */
    @Table("items")
    public record Item(
            @Id long id, @Keyword String sku, @Text String name, int quantity, BigDecimal price) {}
}
