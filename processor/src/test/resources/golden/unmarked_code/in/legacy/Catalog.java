package legacy;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NonNull;

/** Nested indexes in code that says nothing about null; two indexes share an element. */
public class Catalog {

    /** Seen by its package only. */
    @Index("products")
    @Table("products")
    record Product(
            @Id String sku,
            String title,
            int price,
            Integer stock,
            @NonNull String maker,
            @HasMany(foreignKey = "sku") List<Review> reviews) {}

    @Index("makers")
    @Table("makers")
    public record Maker(
            @Id @Keyword String name, @HasMany(foreignKey = "maker", table = "maker_reviews") List<Review> reviews) {}
}
