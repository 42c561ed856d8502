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
        @Id int tenant,
        @Id int id,
        // error: [FOREIGN_KEY_MATCHES_ID] column 31
        //   orders: a foreign key of one column to a key of 2 columns
        //   It holds the key of User, which is tenant, id.
        //   Write: foreignKey = {"...", "..."}, in the order of the @Id components
        @HasMany(foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    // error: [FOREIGN_KEY_MATCHES_ID] column 67
    //   items: a foreign key of 2 columns to a key of one column
    //   It holds the key of Order, which is id.
    //   Write: foreignKey = "...", in the order of the @Id components
    record Order(@Id int id, @Count(table = "items", foreignKey = {"order_id", "tenant"}) long items) {}
}
