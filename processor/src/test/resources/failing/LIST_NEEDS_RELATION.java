package failing;

import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [LIST_NEEDS_RELATION] column 21
        //   orders: a list that comes from nowhere
        //   A list of records holds the rows of another table, and the relation says which.
        //   Write: @HasMany(foreignKey = "...")
        List<Order> orders,
        // error: [LIST_NEEDS_RELATION] column 68
        //   recent: a list that comes from nowhere
        //   A list of records holds the rows of another table, and the relation says which.
        //   Write: @HasMany(foreignKey = "...")
        @Expression(value = "recent", uses = "recent") List<Order> recent,
        List<String> tags) {

    @Table("orders")
    record Order(@Id int id) {}
}
