package search;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Index("products")
@Table("products")
@NullMarked
public record Product(
        @Id int id,
        String sku,
        @Text String name,
        @Scaled(2) BigDecimal price,
        @HasMany(foreignKey = "product_id") List<Item> items,
        @HasMany(foreignKey = "product_id") List<Review> reviews) {

    @Table("items")
    public record Item(
            @Id long id,
            long orderId,
            int productId,
            @Text String productName,
            @Scaled(2) BigDecimal unitPrice,
            int quantity) {}

    @Table("reviews")
    public record Review(
            @Id long id,
            int productId,
            short stars,
            @Text @Nullable String comment,
            Instant writtenAt) {}
}
