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
        // error: [FLATTENED_NEEDS_RECORDS] column 87
        //   tags: a flattened list of the values of one column
        //   Values have no fields that could be kept apart.
        //   Write: the relation without flattened
        @HasMany(table = "tags", foreignKey = "user_id", column = "name", flattened = true) List<String> tags,
        @HasMany(foreignKey = "user_id", flattened = true) List<Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
