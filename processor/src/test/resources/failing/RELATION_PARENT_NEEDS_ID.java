package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Table;
import java.util.List;

@Table("users")
// error: [RELATION_PARENT_NEEDS_ID] column 58
//   orders: a relation of a record without @Id
//   The other rows point at the key of User.
//   Write: @Id on the components that are the primary key
record User(@HasMany(foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
