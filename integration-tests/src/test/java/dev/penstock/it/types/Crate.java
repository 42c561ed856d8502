package dev.penstock.it.types;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL refuses to build it with a piece that weighs nothing; OpenSearch refuses a value beyond a double. */
@Index("crates")
@Table("crates")
public record Crate(
        @Id String code,
        BigDecimal value,
        @Text @Nullable String notes,

        @HasMany(foreignKey = "crate", where = "100 / weight > 1")
        List<Piece> light) {

    @Table("pieces")
    public record Piece(@Id int id, int weight) {}
}
