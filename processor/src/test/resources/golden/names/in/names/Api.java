package names;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Components, records and classes whose names mean something elsewhere. */
@NullMarked
interface Api {

    /** Inside an interface, and so public and static without a word. */
    @Index("api-words")
    @Table("order")
    record Words(
            @Id int list,
            java.lang.@Nullable String fields,
            java.lang.@Nullable String build,
            java.lang.@Nullable String select,
            java.lang.@Nullable String order,
            java.lang.@Nullable String user,
            java.lang.@Nullable String record,
            java.lang.@Nullable String sealed,
            @Nullable Integer $,
            @Column("short") java.lang.@Nullable String xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,
            @HasMany(table = "user", foreignKey = "order") List<String> DEFINITION,
            @HasMany(table = "user", foreignKey = "user", where = "\"order\" > 1", orderBy = "\"select\" desc") List<String> lookups,
            @HasMany(foreignKey = "order", limit = 1) List<other.Item> theirs,
            @HasMany(foreignKey = "order") List<Kind.Item> ours,
            @HasMany(table = "item", foreignKey = "order") List<Fields> mapping) {}

    /** Inside an enum. */
    enum Kind {
        ONE;

        @Table("item")
        record Item(@Id int id, @Count(table = "item", foreignKey = "parent") long items) {}
    }

    record Fields(@Id int id) {}
}
