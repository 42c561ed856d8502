package dev.penstock.it.values;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

/** A key that PostgreSQL keeps apart from the row when it is long. */
@Index("bins")
@Table("bins")
public record Bin(
        @Id String code,
        int weight,

        @HasMany(foreignKey = "bin") List<Entry> items) {

    @Table("entries")
    public record Entry(@Id int id, int amount) {}
}
