package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class COLUMN_NOT_KNOWN {
  // error: [COLUMN_NOT_KNOWN] column 56
  //   User: no column "is_deleted" in "users"; did you mean "deleted"?
  //   The catalog of the database does not have it.
  //   Write: the name as the database has it; or make the catalog again if the column is new
  // error: [COLUMN_NOT_KNOWN] column 77
  //   User: no column "statis" in "users"; did you mean "status"?
  //   The catalog of the database does not have it.
  //   Write: the name as the database has it; or make the catalog again if the column is new
  @Index("users") @Table("users") @SoftDelete(column = "is_deleted") @Where("statis = 'active'") record User(@Id int id,
      // error: [COLUMN_NOT_KNOWN] column 14
      //   fulName: no column "ful_name" in "users"; did you mean "full_name"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      String fulName,
      // error: [COLUMN_NOT_KNOWN] column 15
      //   email: no column "mail" in "users"; did you mean "email"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @Column("mail") String email,
      // error: [COLUMN_NOT_KNOWN] column 27
      //   name: no column "fullname" in "users"; did you mean "full_name"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @Expression(value = "lower(fullname)", uses = "fullname") String name,
      // error: [COLUMN_NOT_KNOWN] column 28
      //   place: no column "lat" in "users"
      //   The catalog of the database does not have it.
      //   Write: one of id, email, full_name, status, country_code, logo, tags, latitude, longitude, signed_up_at, deleted; or make the catalog again if the column is new
      @Location(latitude = "lat", longitude = "longitude") dev.penstock.document.@Nullable GeoPoint place,
      @Embedded("ship_") Address address,
      // error: [COLUMN_NOT_KNOWN] column 27
      //   country: no column "country" in "users"
      //   The catalog of the database does not have it.
      //   Write: one of id, email, full_name, status, country_code, logo, tags, latitude, longitude, signed_up_at, deleted; or make the catalog again if the column is new
      @BelongsTo(column = "country") @Nullable Country country,
      // error: [COLUMN_NOT_KNOWN] column 93
      //   orders: no column "nota" in "orders"; did you mean "note"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      // error: [COLUMN_NOT_KNOWN] column 29
      //   orders: no column "usr_id" in "orders"; did you mean "user_id"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      // error: [COLUMN_NOT_KNOWN] column 47
      //   orders: no column "totl" in "orders"; did you mean "total"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      // error: [COLUMN_NOT_KNOWN] column 69
      //   orders: no column "placed" in "orders"
      //   The catalog of the database does not have it.
      //   Write: one of id, number, user_id, approver_id, placed_at, total, total_with_tax, note; or make the catalog again if the column is new
      @HasMany(foreignKey = "usr_id", where = "totl > 5", orderBy = "placed desc", filter = @Filter(column = "nota", op = Filter.Op.IS_NOT_NULL)) List<Order> orders,
      // error: [COLUMN_NOT_KNOWN] column 63
      //   total: no column "amount" in "orders"
      //   The catalog of the database does not have it.
      //   Write: one of id, number, user_id, approver_id, placed_at, total, total_with_tax, note; or make the catalog again if the column is new
      @Sum(table = "orders", foreignKey = "user_id", column = "amount") double total,
      // error: [COLUMN_NOT_KNOWN] column 29
      //   roles: no column "usr" in "user_roles"
      //   The catalog of the database does not have it.
      //   Write: one of user_id, role_id; or make the catalog again if the column is new
      // error: [COLUMN_NOT_KNOWN] column 29
      //   roles: no column "role" in "user_roles"
      //   The catalog of the database does not have it.
      //   Write: one of user_id, role_id; or make the catalog again if the column is new
      // error: [COLUMN_NOT_KNOWN] column 29
      //   roles: no column "granted" in "user_roles"
      //   The catalog of the database does not have it.
      //   Write: one of user_id, role_id; or make the catalog again if the column is new
      @ManyToMany(through = @Through(table = "user_roles", left = "usr", right = "role", where = "granted")) List<Role> roles) {}

  // error: [COLUMN_NOT_KNOWN] column 25
  //   street: no column "ship_street" in "users"
  //   The catalog of the database does not have it.
  //   Write: one of id, email, full_name, status, country_code, logo, tags, latitude, longitude, signed_up_at, deleted; or make the catalog again if the column is new
  record Address(String street) {}

  @Table("countries") record Country(@Id @Column(type = "char(2)") String code) {}

  @Table("orders") record Order(@Id long id) {}

  @Table("roles") record Role(@Id int id) {}

  @Index("samples")
  @Table("samples")
  // error: [COLUMN_NOT_KNOWN] column 33
  //   quantity: no column "quantity" in "samples"
  //   The catalog of the database does not have it.
  //   Write: one of id, raw, raw_or_null, nums, words, span, multi, period, amounts, body, flag, price, ...; or make the catalog again if the column is new
  record Sample(@Id int id, int quantity) {}

  // error: [COLUMN_NOT_KNOWN] column 56
  //   Marked: no column "reason" in "users"
  //   The catalog of the database does not have it.
  //   Write: one of id, email, full_name, status, country_code, logo, tags, latitude, longitude, signed_up_at, deleted; or make the catalog again if the column is new
  @Index("marked") @Table("users") @SoftDelete(where = "reason = 'x'") record Marked(@Id int id) {}

  // error: [COLUMN_NOT_KNOWN] column 54
  //   Filtered: no column "stat" in "users"; did you mean "status"?
  //   The catalog of the database does not have it.
  //   Write: the name as the database has it; or make the catalog again if the column is new
  @Index("filtered") @Table("users") @Where(filter = @Filter(column = "stat", value = "active")) record Filtered(@Id int id) {}

  @Index("further")
  @Table("users")
  record Further(
      @Id int id,
      // error: [COLUMN_NOT_KNOWN] column 52
      //   place: no column "lon" in "users"
      //   The catalog of the database does not have it.
      //   Write: one of id, email, full_name, status, country_code, logo, tags, latitude, longitude, signed_up_at, deleted; or make the catalog again if the column is new
      @Location(latitude = "latitude", longitude = "lon") dev.penstock.document.@Nullable GeoPoint place,
      // error: [COLUMN_NOT_KNOWN] column 28
      //   profile: no column "userid" in "profiles"; did you mean "user_id"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @HasOne(foreignKey = "userid") @Nullable Profile profile,
      // error: [COLUMN_NOT_KNOWN] column 64
      //   large: no column "totel" in "orders"; did you mean "total"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @Count(table = "orders", foreignKey = "user_id", where = "totel > 5") long large,
      // error: [COLUMN_NOT_KNOWN] column 66
      //   silent: no column "notes" in "orders"; did you mean "note"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @Exists(table = "orders", foreignKey = "user_id", filter = @Filter(column = "notes", op = Filter.Op.IS_NULL)) boolean silent,
      // error: [COLUMN_NOT_KNOWN] column 63
      //   numbers: no column "nr" in "orders"
      //   The catalog of the database does not have it.
      //   Write: one of id, number, user_id, approver_id, placed_at, total, total_with_tax, note; or make the catalog again if the column is new
      @Ids(table = "orders", foreignKey = "user_id", column = "nr") List<String> numbers,
      // error: [COLUMN_NOT_KNOWN] column 63
      //   first: no column "placed" in "orders"
      //   The catalog of the database does not have it.
      //   Write: one of id, number, user_id, approver_id, placed_at, total, total_with_tax, note; or make the catalog again if the column is new
      @Min(table = "orders", foreignKey = "user_id", column = "placed") java.time.@Nullable Instant first,
      // error: [COLUMN_NOT_KNOWN] column 63
      //   last: no column "placed_on" in "orders"; did you mean "placed_at"?
      //   The catalog of the database does not have it.
      //   Write: the name as the database has it; or make the catalog again if the column is new
      @Max(table = "orders", foreignKey = "user_id", column = "placed_on") java.time.@Nullable Instant last) {}

  @Table("profiles") record Profile(@Id int userId) {}
}
