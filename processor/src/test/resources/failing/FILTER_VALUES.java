package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Where;

@Index("users") @Table("users")
// error: [FILTER_VALUES] column 17
//   User: the comparison IS_NULL with one value
//   It takes none.
//   Write: value = {}, or leave it out
@Where(filter = @Filter(column = "deleted_at", op = Filter.Op.IS_NULL, value = "true")) record User(@Id int id,
        // error: [FILTER_VALUES] column 67
        //   f01: the comparison EQ with no value
        //   It takes one.
        //   Write: value = "..."
        @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "status")) long f01,
        // error: [FILTER_VALUES] column 67
        //   f02: the comparison EQ with 2 values
        //   It takes one.
        //   Write: value = "..."
        @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "status", value = {"A", "B"})) long f02,
        // error: [FILTER_VALUES] column 67
        //   f03: the comparison IN with no value
        //   It takes at least one.
        //   Write: value = {"...", "..."}
        @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "status", op = Filter.Op.IN)) long f03,
        // error: [FILTER_VALUES] column 107
        //   f04: the comparison BETWEEN with one value
        //   It takes two, the first and the last.
        //   Write: value = {"...", "..."}, first and last
        @Count(table = "orders", foreignKey = "user_id", filter = {@Filter(column = "kind", value = "A"), @Filter(column = "total", op = Filter.Op.BETWEEN, value = "1")}) long f04) {
}
