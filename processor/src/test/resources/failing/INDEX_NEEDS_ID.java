package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
// error: [INDEX_NEEDS_ID] column 1
//   User: an index without @Id
//   The key of the row gives the document its id.
//   Write: @Id on the components that are the primary key
record User(int id, @HasMany(foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
