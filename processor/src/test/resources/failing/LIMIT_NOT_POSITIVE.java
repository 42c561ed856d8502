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
        // error: [LIMIT_NOT_POSITIVE] column 50
        //   none: a list of at most 0 elements
        //   It would always be empty.
        //   Write: limit = 1 or more, or no limit at all
        @HasMany(foreignKey = "user_id", limit = 0) List<Order> none,
        // error: [LIMIT_NOT_POSITIVE] column 50
        //   fewer: a list of at most -1 elements
        //   It would always be empty.
        //   Write: limit = 1 or more, or no limit at all
        @HasMany(foreignKey = "user_id", limit = -1) List<Order> fewer) {

    @Table("orders")
    record Order(@Id int id) {}
}
