package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class RELATION_NEEDS_KEY {
  @Index("users")
  @Table("users")
  record User(
      @Id int id,
      // error: [RELATION_NEEDS_KEY] column 7
      //   orders: several ways to join "orders" to "users"
      //   A @HasMany relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @HasMany List<Order> orders,
      // error: [RELATION_NEEDS_KEY] column 7
      //   orderCount: several ways to join "orders" to "users"
      //   A @Count relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @Count(table = "orders") long orderCount,
      // error: [RELATION_NEEDS_KEY] column 7
      //   countries: no way to join "countries" to "users"
      //   No foreign key of "countries" refers to "users".
      //   Write: @HasMany(foreignKey = "...")
      @HasMany List<Country> countries,
      @HasOne @Nullable Profile profile) {}

  @Index("orders")
  // error: [RELATION_NEEDS_KEY] column 29
  //   owner: several ways to join "users" to "orders"
  //   A @BelongsTo relation needs the column of "orders" that points at "users".
  //   Write one of: column = "approver_id"; column = "user_id"
  record Order(@Id long id, @BelongsTo @Nullable Person owner, @BelongsTo @Nullable Person approver) {}

  @Table("users")
  record Person(int id) {}

  record Country(String code) {}

  record Profile(int userId) {}
}
