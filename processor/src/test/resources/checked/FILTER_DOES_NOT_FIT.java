package failing;

import dev.penstock.annotation.*;
import java.util.List;

class FILTER_DOES_NOT_FIT {
  // error: [FILTER_DOES_NOT_FIT] column 51
  //   User: "activ" is no public.user_status; did you mean "active"?
  //   The column "status" is compared with it, and PostgreSQL refuses that.
  //   Write: one of active, blocked, gone
  @Index("users") @Table("users") @Where(filter = @Filter(column = "status", value = "activ")) record User(@Id int id) {}

  @Index("others")
  @Table("users")
  record Other(
      @Id int id,
      // error: [FILTER_DOES_NOT_FIT] column 65
      //   tenth: "ten" is no bigint
      //   The column "id" is compared with it, and PostgreSQL refuses that.
      //   Write: a value that the column can hold
      @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "id", value = "ten")) long tenth,
      // error: [FILTER_DOES_NOT_FIT] column 65
      //   totals: "1,5" is no numeric(10,2)
      //   The column "total" is compared with it, and PostgreSQL refuses that.
      //   Write: a value that the column can hold
      @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "total", value = "1,5")) long totals,
      // error: [FILTER_DOES_NOT_FIT] column 66
      //   flags: "perhaps" is no boolean
      //   The column "flag" is compared with it, and PostgreSQL refuses that.
      //   Write: a value that the column can hold
      @Count(table = "samples", foreignKey = "user_id", filter = @Filter(column = "flag", value = "perhaps")) long flags,
      @Count(
              table = "orders",
              foreignKey = "user_id",
              filter = {
                @Filter(column = "id", op = Filter.Op.IN, value = {"1", "-2", "1_000", "0x1f"}),
                @Filter(column = "total", op = Filter.Op.BETWEEN, value = {"1.5", "1e3"}),
                @Filter(column = "note", op = Filter.Op.LIKE, value = "%x%"),
                @Filter(column = "approver_id", op = Filter.Op.IS_NULL)
              })
          long sound,
      @Count(table = "samples", foreignKey = "user_id", filter = @Filter(column = "flag", value = "Yes")) long yes,
      @HasMany(foreignKey = "user_id") List<Order> orders) {}

  @Table("orders")
  record Order(
      @Id long id,
      // error: [FILTER_DOES_NOT_FIT] column 65
      //   some: "6ba7b810-9dad-11d1-80b4" is no uuid
      //   The column "product_id" is compared with it, and PostgreSQL refuses that.
      //   Write: a value that the column can hold
      @Count(table = "items", foreignKey = "order_id", filter = @Filter(column = "product_id", value = "6ba7b810-9dad-11d1-80b4")) long some,
      @Count(table = "items", foreignKey = "order_id", filter = @Filter(column = "product_id", value = "6BA7B810-9dad-11d1-80b4-00c04fd430c8")) long one) {}
}
