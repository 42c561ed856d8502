package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class KEY_TYPES_DIFFER {
  @Index("orders")
  @Table("orders")
  record Order(
      @Id long id,
      // error: [KEY_TYPES_DIFFER] column 29
      //   items: "product_id" of "items" is of type uuid, "id" of "orders" of type bigint
      //   Values of these types are never equal to one another.
      //   Write: the column that refers to "id"
      @HasMany(foreignKey = "product_id") List<Item> items,
      // error: [KEY_TYPES_DIFFER] column 27
      //   user: "note" of "orders" is of type character varying(200), "id" of "users" of type integer
      //   Values of these types are never equal to one another.
      //   Write: the column that refers to "id"
      @BelongsTo(column = "note") @Nullable User user,
      @BelongsTo(column = "approver_id") @Nullable User approver,
      // error: [KEY_TYPES_DIFFER] column 29
      //   users: "product_id" of "items" is of type uuid, "id" of "orders" of type bigint
      //   Values of these types are never equal to one another.
      //   Write: the column that refers to "id"
      @ManyToMany(through = @Through(table = "items", left = "product_id", right = "line")) List<User> users) {}

  @Table("items")
  record Item(@Id long orderId, @Id int line) {}

  @Table("users")
  record User(@Id int id) {}
}
