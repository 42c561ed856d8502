package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
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
        @HasMany(foreignKey = {"user_id", "user_id"}) List<Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
