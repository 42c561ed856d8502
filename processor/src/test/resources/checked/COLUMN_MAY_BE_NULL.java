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

  @Index("open-drafts")
  @Table("drafts")
  @Where("(street is not null or id > 1) and not (city is not null) and note > 'a' is not true")
  // error: [COLUMN_MAY_BE_NULL] column 36
  //   street: the column "street" of "drafts" may be null
  //   A row that has null in it would make no String.
  //   Write: @Nullable String street; or make the column NOT NULL
  // error: [COLUMN_MAY_BE_NULL] column 51
  //   city: the column "city" of "drafts" may be null
  //   A row that has null in it would make no String.
  //   Write: @Nullable String city; or make the column NOT NULL
  // error: [COLUMN_MAY_BE_NULL] column 64
  //   note: the column "note" of "drafts" may be null
  //   A row that has null in it would make no String.
  //   Write: @Nullable String note; or make the column NOT NULL
  record Draft(@Id long id, String street, String city, String note) {}

  @Index("noted-drafts")
  @Table("drafts")
  @Where("note is not null")
  record NotedDraft(@Id long id, @HasMany(foreignKey = "user_id") List<InList> inList) {}

  @Table("drafts")
  // error: [COLUMN_MAY_BE_NULL] column 37
  //   note: the column "note" of "drafts" may be null
  //   A row that has null in it would make no String.
  //   Write: @Nullable String note; or make the column NOT NULL
  record InList(@Id long id, String note) {}

  @Index("approved-drafts")
  @Table("drafts")
  // error: [COLUMN_MAY_BE_NULL] column 81
  //   approver: the column "approver_id" of "drafts" may be null
  //   A row that has null in it would make no Approver.
  //   Write: @Nullable Approver approver; or make the column NOT NULL
  record ApprovedDraft(@Id long id, @BelongsTo(column = "approver_id") Approver approver) {}

  @Table("users")
  record Approver(@Id int id) {}

  @Index("samples")
  @Table("samples")
  // error: [COLUMN_MAY_BE_NULL] column 37
  //   raw: the column "raw_or_null" of "samples" may be null
  //   A row that has null in it would make no byte[].
  //   Write: byte @Nullable [] raw; or make the column NOT NULL
  record Sample(@Id int id, @Column("raw_or_null") byte[] raw) {}

  @Index("vouchers")
  @Table("vouchers")
  // error: [COLUMN_MAY_BE_NULL] column 29
  //   code: the column "code" of "vouchers" may be null
  //   A row that has null in it would make no String.
  //   Write: @Id on a column that is NOT NULL; or make this one so
  record Voucher(@Id String code) {}
}
