package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [RELATION_NEEDS_TABLE] column 9
        //   orders: a relation to no table
        //   Order has no @Table, and @HasMany names none.
        //   Write: @HasMany(table = "...", ...)
        @HasMany(foreignKey = "user_id") List<Order> orders,
        // error: [RELATION_NEEDS_TABLE] column 9
        //   orderCount: a relation to no table
        //   @Count has to name the table whose rows count.
        //   Write: @Count(table = "...", ...)
        @Count(table = "", foreignKey = "user_id") long orderCount) {

    record Order(@Id int id) {}
}
