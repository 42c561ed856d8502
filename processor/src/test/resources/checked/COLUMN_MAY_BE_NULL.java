package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class COLUMN_MAY_BE_NULL {
  @Index("users")
  @Table("users")
  record User(
      @Id int id,
      String email,
      // error: [COLUMN_MAY_BE_NULL] column 14
      //   fullName: the column "full_name" of "users" may be null
      //   A row that has null in it would make no String.
      //   Write: @Nullable String fullName; or make the column NOT NULL
      String fullName,
      // error: [COLUMN_MAY_BE_NULL] column 14
      //   latitude: the column "latitude" of "users" may be null
      //   A row that has null in it would make no double.
      //   Write: @Nullable Double latitude; or make the column NOT NULL
      double latitude,
      @Default("0") double longitude,
      @Nullable String countryCode,
      @HasMany(foreignKey = "user_id", where = "note is not null") List<Noted> noted,
      @HasMany(foreignKey = "user_id", filter = @Filter(column = "approver_id", value = "7")) List<Approved> approved) {}

  @Table("orders")
  record Noted(@Id long id, String note) {}

  @Table("orders")
  // error: [COLUMN_MAY_BE_NULL] column 56
  //   remark: the column "note" of "orders" may be null
  //   A row that has null in it would make no String.
  //   Write: @Nullable String remark; or make the column NOT NULL
  record Approved(@Id long id, int approverId, @Column("note") String remark) {}
}
