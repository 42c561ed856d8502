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
        // error: [RELATION_NEEDS_KEY] column 9
        //   orders: no way to join "orders" to "users"
        //   A @HasMany relation needs the column of "orders" that points at "users".
        //   Write: @HasMany(foreignKey = "user_id")
        @HasMany List<Order> orders,
        // error: [RELATION_NEEDS_KEY] column 9
        //   orderCount: no way to join "orders" to "users"
        //   A @Count relation needs the column of "orders" that points at "users".
        //   Write: @Count(foreignKey = "user_id", ...)
        @Count(table = "orders") long orderCount) {

    @Table("orders")
    record Order(@Id int id) {}
}
