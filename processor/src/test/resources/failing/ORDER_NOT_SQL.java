package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ORDER_NOT_SQL] column 52
        //   latest: the order "placed_at descending" has descending where it is not understood
        //   An order has columns, each with asc or desc, and nulls first or last.
        //   Did you mean desc?
        @HasMany(foreignKey = "user_id", orderBy = "placed_at descending") List<Order> latest,
        // error: [ORDER_NOT_SQL] column 52
        //   half: the order "placed_at," ends where a column is expected
        //   An order has columns, each with asc or desc, and nulls first or last.
        //   Write columns of the other table, each with its direction: "placed_at desc, id".
        @HasMany(foreignKey = "user_id", orderBy = "placed_at,") List<Order> half,
        // error: [ORDER_NOT_SQL] column 52
        //   sorted: the order "lower(name)" has ( where it is not understood
        //   An order has columns, each with asc or desc, and nulls first or last.
        //   Write columns of the other table, each with its direction: "placed_at desc, id".
        @HasMany(foreignKey = "user_id", orderBy = "lower(name)") List<Order> sorted,
        // error: [ORDER_NOT_SQL] column 52
        //   open: the order ""placed_at" has a " that is never closed
        //   An order has columns, each with asc or desc, and nulls first or last.
        //   Close it.
        @HasMany(foreignKey = "user_id", orderBy = "\"placed_at") List<Order> open) {

    @Table("orders")
    record Order(@Id int id) {}
}
