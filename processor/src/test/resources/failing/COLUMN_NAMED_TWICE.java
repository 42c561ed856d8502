package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int tenant,
        // error: [COLUMN_NAMED_TWICE] column 21
        //   id: the column "tenant" twice in one key
        //   A key is a set of columns.
        //   Write: each column once
        @Id @Column("tenant") int id,
        // error: [COLUMN_NAMED_TWICE] column 31
        //   orders: the column "user_id" twice in one foreign key
        //   A key is a set of columns.
        //   Write: each column once
        @HasMany(foreignKey = {"user_id", "user_id"}) List<Order> orders,
        // error: [COLUMN_NAMED_TWICE] column 83
        //   visits: the column "tenant" twice in one key
        //   A key is a set of columns.
        //   Write: each column once
        @Count(table = "visits", foreignKey = {"tenant", "user_id"}, references = {"tenant", "tenant"}) long visits,
        // error: [COLUMN_NAMED_TWICE] column 31
        //   shared: the column "user_id" twice in one foreign key
        //   A key is a set of columns.
        //   Write: each column once
        @ManyToMany(through = @Through(table = "user_orders", left = {"user_id", "user_id"}, right = "order_id")) List<Order> shared,
        // error: [COLUMN_NAMED_TWICE] column 31
        //   items: the column "item" twice in one foreign key
        //   A key is a set of columns.
        //   Write: each column once
        @ManyToMany(through = @Through(table = "user_items", left = {"tenant", "user_id"}, right = {"item", "item"})) List<Item> items) {

    @Table("orders")
    record Order(@Id int id) {}

    @Table("items")
    record Item(@Id int id, @Id int part) {}
}
