package dev.penstock.it.partitions;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Index("accounts")
@Table("accounts")
public record Account(
        @Id int region,
        @Id long number,
        @Keyword String owner,

        @HasMany(
                foreignKey = {"account_region", "account_number"},
                orderBy = "id")
        List<Entry> entries,

        @Count(
                table = "entries",
                foreignKey = {"account_region", "account_number"})
        long entryCount) {

    @Table("entries")
    public record Entry(
            @Id long id, @Id int day, @Keyword @Nullable String note) {}
}
