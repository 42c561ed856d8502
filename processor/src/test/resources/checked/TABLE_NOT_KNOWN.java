package failing;

import dev.penstock.annotation.*;
import java.util.List;

class TABLE_NOT_KNOWN {
  // error: [TABLE_NOT_KNOWN] column 26
  //   User: no table "user" in schema "public"; did you mean "users"?
  //   The catalog of the database does not have it.
  //   Write: a table that is there; or make the catalog again if the table is new
  @Index("users") @Table("user") record User(@Id int id, String email) {}

  @Index("more-users") @Table("users") record MoreUsers(
      @Id int id,
      // error: [TABLE_NOT_KNOWN] column 24
      //   orders: no table "ordrs" in schema "public"; did you mean "orders"?
      //   The catalog of the database does not have it.
      //   Write: a table that is there; or make the catalog again if the table is new
      @HasMany(table = "ordrs", foreignKey = "user_id") List<Order> orders,
      // error: [TABLE_NOT_KNOWN] column 22
      //   orderCount: no table "Orders" in schema "public"; did you mean "orders"?
      //   The catalog of the database does not have it.
      //   Write: a table that is there; or make the catalog again if the table is new
      @Count(table = "Orders") long orderCount,
      // error: [TABLE_NOT_KNOWN] column 29
      //   roles: no table "users_roles" in schema "public"; did you mean "user_roles"?
      //   The catalog of the database does not have it.
      //   Write: a table that is there; or make the catalog again if the table is new
      @ManyToMany(through = @Through(table = "users_roles")) List<Role> roles) {}

  record Order(@Id long id) {}

  @Table("roles") record Role(@Id int id) {}

  // error: [TABLE_NOT_KNOWN] column 27
  //   Event: no table "events" in schema "public"; did you mean schema = "audit"?
  //   The catalog of the database does not have it.
  //   Write: a table that is there; or make the catalog again if the table is new
  @Index("events") @Table("events") record Event(@Id long id) {}

  // error: [TABLE_NOT_KNOWN] column 26
  //   Part: "parts_eu" is a partition of "parts"
  //   Its changes are in the log as those of "parts".
  //   Write: "parts", with a condition if only some rows count
  @Index("parts") @Table("parts_eu") record Part(@Id int id, @Id String region) {}

  // error: [TABLE_NOT_KNOWN] column 28
  //   Nothing: no table "zzz" in schema "public"
  //   The catalog of the database does not have it.
  //   Write: a table that is there; or make the catalog again if the table is new
  @Index("nothing") @Table("zzz") record Nothing(@Id int id) {}
}
