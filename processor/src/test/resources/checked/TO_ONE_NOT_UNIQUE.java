package failing;

import dev.penstock.annotation.*;
import org.jspecify.annotations.Nullable;

class TO_ONE_NOT_UNIQUE {
  @Index("users")
  @Table("users")
  record User(
      @Id int id,
      // error: [TO_ONE_NOT_UNIQUE] column 28
      //   order: several rows of "orders" may have the same user_id
      //   @HasOne leads to one row, and no unique key says that there is but one.
      //   Write: @HasMany List<Order> order; or make user_id unique
      @HasOne(foreignKey = "user_id") @Nullable Order order,
      @HasOne(foreignKey = "user_id") @Nullable Profile profile,
      @HasOne(foreignKey = "user_id", where = "number = '1'") @Nullable Order first,
      // error: [TO_ONE_NOT_UNIQUE] column 53
      //   role: several rows of "roles" may have the same name
      //   @BelongsTo leads to one row, and no unique key says that there is but one.
      //   Write: references = the columns of a unique key
      @BelongsTo(column = "full_name", references = "name") @Nullable Role role) {}

  @Table("orders")
  record Order(@Id long id) {}

  @Table("profiles")
  record Profile(@Id int userId) {}

  @Table("roles")
  record Role(@Id int id, String name) {}
}
