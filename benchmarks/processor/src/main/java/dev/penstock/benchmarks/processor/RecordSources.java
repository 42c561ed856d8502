package dev.penstock.benchmarks.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotated records as users write them: 12 components, two of them relations to records that all of them share. All are
 * alike but for their names, so that what a record costs depends on their number alone.
 */
final class RecordSources {

    private static final String TEMPLATE = """
            package catalog;

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
            import java.time.LocalDate;
            import java.util.List;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            @Index("products-NNN")
            @Table("products_NNN")
            @SoftDelete(column = "deleted")
            public record ProductNNN(
                    @Id long id,
                    @Keyword String sku,
                    @Text String name,
                    @Text @Column("long_description") @Nullable String description,
                    BigDecimal price,
                    int stock,
                    Instant createdAt,
                    @Nullable LocalDate availableFrom,
                    Status status,
                    @HasMany(foreignKey = "product_id", orderBy = "placed_at desc", limit = 10) List<Line> lines,
                    @HasMany(foreignKey = "product_id") List<Review> reviews,
                    @Count(table = "reviews_NNN", foreignKey = "product_id", where = "stars >= 4 and not hidden")
                            long goodReviews) {

                public enum Status {
                    DRAFT,
                    ON_SALE,
                    SOLD_OUT
                }
            }
            """;

    private static final String LINE = """
            package catalog;

            import dev.penstock.annotation.Id;
            import dev.penstock.annotation.Table;
            import java.math.BigDecimal;
            import java.time.Instant;
            import org.jspecify.annotations.NullMarked;

            @NullMarked
            @Table("lines")
            public record Line(@Id long id, int quantity, BigDecimal price, Instant placedAt) {}
            """;

    private static final String REVIEW = """
            package catalog;

            import dev.penstock.annotation.Id;
            import dev.penstock.annotation.Table;
            import dev.penstock.annotation.Text;
            import java.time.Instant;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            @Table("reviews")
            public record Review(@Id long id, int stars, @Text @Nullable String comment, Instant writtenAt) {}
            """;

    /** How many files there are besides one for each record. */
    static final int SHARED = 2;

    private RecordSources() {}

    /** Writes a file for each record into a folder that is made. */
    static List<Path> write(Path folder, int records) throws IOException {
        List<Path> files = new ArrayList<>();
        Path directory = Files.createDirectories(folder.resolve("catalog"));
        files.add(Files.writeString(directory.resolve("Line.java"), LINE));
        files.add(Files.writeString(directory.resolve("Review.java"), REVIEW));
        for (int number = 1; number <= records; number++) {
            Path file = directory.resolve("Product" + number + ".java");
            files.add(Files.writeString(file, TEMPLATE.replace("NNN", String.valueOf(number))));
        }
        return files;
    }
}
