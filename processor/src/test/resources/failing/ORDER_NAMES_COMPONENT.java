package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.time.Instant;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ORDER_NAMES_COMPONENT] column 52
        //   orders: the order has the component placedAt for a column
        //   An order is read by PostgreSQL, to which placedAt is the column "placedat".
        //   Write: placed_at
        @HasMany(foreignKey = "user_id", orderBy = "placedAt desc") List<Order> orders) {

    @Table("orders")
    record Order(@Id int id, Instant placedAt) {}
}
