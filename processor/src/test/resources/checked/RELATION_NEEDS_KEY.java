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
      //   A foreign key of "users" refers to "countries", which is the other way.
      //   Write: @BelongsTo
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

  @Index("items")
  @Table("items")
  // error: [RELATION_NEEDS_KEY] column 47
  //   orders: no way to join "orders" to "items"
  //   A foreign key of "items" refers to "orders", which is the other way.
  //   Write: @BelongsTo
  record Item(@Id long orderId, @Id int line, @HasMany List<Sold> orders) {}

  @Table("orders")
  record Sold(@Id long id) {}

  @Index("sold")
  @Table("orders")
  // error: [RELATION_NEEDS_KEY] column 28
  //   rating: no way to join "reviews" to "orders"
  //   A foreign key of "reviews" refers to "orders", which is the other way.
  //   Write: @HasMany or @HasOne
  record Sale(@Id long id, @BelongsTo @Nullable Rating rating) {}

  @Table("reviews")
  record Rating(@Id long id) {}

  @Index("roles")
  @Table("roles")
  // error: [RELATION_NEEDS_KEY] column 27
  //   badges: no way to join "badges" to "roles"
  //   No foreign key of "badges" refers to "roles".
  //   Write: @HasMany(foreignKey = "...")
  record Role(@Id int id, @HasMany List<Badge> badges) {}

  record Badge(@Id String code) {}

  @Index("badges")
  @Table("badges")
  // error: [RELATION_NEEDS_KEY] column 33
  //   role: no way to join "roles" to "badges"
  //   No foreign key of "badges" refers to "roles".
  //   Write: @BelongsTo(column = "...")
  // error: [RELATION_NEEDS_KEY] column 65
  //   any: no way to join "roles" to "badges"
  //   No foreign key of "roles" refers to "badges".
  //   Write: @Exists(foreignKey = "...", ...)
  record Medal(@Id String code, @BelongsTo @Nullable Role role, @Exists(table = "roles") boolean any) {}

  @Index("people")
  @Table("users")
  record Reader(
      @Id int id,
      // error: [RELATION_NEEDS_KEY] column 7
      //   order: several ways to join "orders" to "users"
      //   A @HasOne relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @HasOne @Nullable Sold order,
      // error: [RELATION_NEEDS_KEY] column 7
      //   total: several ways to join "orders" to "users"
      //   A @Sum relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @Sum(table = "orders", column = "total") double total,
      // error: [RELATION_NEEDS_KEY] column 7
      //   orderIds: several ways to join "orders" to "users"
      //   A @Ids relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @Ids(table = "orders", column = "id") List<Long> orderIds,
      // error: [RELATION_NEEDS_KEY] column 7
      //   last: several ways to join "orders" to "users"
      //   A @Max relation needs the column of "orders" that points at "users".
      //   Write one of: foreignKey = "approver_id"; foreignKey = "user_id"
      @Max(table = "orders", column = "number") @Nullable String last) {}
}
