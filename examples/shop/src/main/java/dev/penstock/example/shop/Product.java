package dev.penstock.example.shop;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
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

/** Something on offer, with the three newest reviews. */
@Index("products")
@Table("products")
public record Product(
        @Id int id,
        @Keyword String sku,
        @Text String name,
        BigDecimal price,
        @Count(table = "items") long timesOrdered,

        @Count(table = "reviews", where = "stars >= 4") long goodReviews,

        @HasMany(orderBy = "written_at desc", limit = 3) List<Review> reviews) {

    /** What a customer thinks of it. */
    @Table("reviews")
    public record Review(
            @Id long id,
            int stars,
            @Text @Nullable String comment,
            @Column("written_at") Instant writtenAt) {}
}
