package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int tenant,
        @Id int id,
        // error: [FOREIGN_KEY_MATCHES_ID] column 31
        //   orders: a foreign key of one column to a key of 2 columns
        //   It holds the key that it refers to, which is tenant, id.
        //   Write: foreignKey = {"...", "..."}, in the order of the key
        @HasMany(foreignKey = "user_id") List<Order> orders,
        // error: [FOREIGN_KEY_MATCHES_ID] column 48
        //   ordered: a foreign key of 2 columns to a key of one column
        //   It holds the key that it refers to, which is id.
        //   Write: foreignKey = "...", in the order of the key
        @Exists(table = "orders", foreignKey = {"tenant", "user_id"}, references = "id") boolean ordered,
        // error: [FOREIGN_KEY_MATCHES_ID] column 29
        //   latest: a foreign key of 2 columns to a key of one column
        //   It holds the key that it refers to, which is id.
        //   Write: column = "...", in the order of the key
        @BelongsTo(column = {"tenant", "order_id"}) Order latest,
        // error: [FOREIGN_KEY_MATCHES_ID] column 31
        //   shared: a foreign key of one column to a key of 2 columns
        //   It holds the key that it refers to, which is tenant, id.
        //   Write: left = {"...", "..."}, in the order of the key
        // error: [FOREIGN_KEY_MATCHES_ID] column 31
        //   shared: a foreign key of 2 columns to a key of one column
        //   It holds the key that it refers to, which is id.
        //   Write: right = "...", in the order of the key
        @ManyToMany(through = @Through(table = "user_orders", left = "user_id", right = {"tenant", "order_id"})) List<Order> shared,
        // error: [FOREIGN_KEY_MATCHES_ID] column 41
        //   roleIds: 2 types for a key of one column
        //   Each column of the key has a type: id.
        //   Write: types = "...", in the order of the key
        @Ids(table = "roles", through = @Through(table = "user_roles", left = {"tenant", "user_id"}, right = "role_id", types = {"int", "int"})) List<Long> roleIds,
        // error: [FOREIGN_KEY_MATCHES_ID] column 41
        //   others: a foreign key of 2 columns to a key of one column
        //   It holds the key that it refers to, which is id.
        //   Write: right = "...", in the order of the key
        @Ids(table = "roles", through = @Through(table = "user_roles", left = {"tenant", "user_id"}, right = {"tenant", "role_id"})) List<Long> others) {

    @Table("orders")
    // error: [FOREIGN_KEY_MATCHES_ID] column 67
    //   items: a foreign key of 2 columns to a key of one column
    //   It holds the key that it refers to, which is id.
    //   Write: foreignKey = "...", in the order of the key
    record Order(@Id int id, @Count(table = "items", foreignKey = {"order_id", "tenant"}) long items) {}
}
