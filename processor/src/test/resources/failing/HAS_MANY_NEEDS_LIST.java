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
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   order: @HasMany on Order
        //   The rows of another table make a list of records.
        //   Write: List<...> of a record with the columns to read
        @HasMany(foreignKey = "user_id") Order order,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   skus: @HasMany on List<String>
        //   The rows of another table make a list of records.
        //   Write: List<...> of a record with the columns to read
        @HasMany(foreignKey = "user_id") List<String> skus,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   name: @HasMany on String
        //   The rows of another table make a list of records.
        //   Write: List<...> of a record with the columns to read
        @HasMany(foreignKey = "user_id") String name) {

    @Table("orders")
    record Order(@Id int id) {}
}
