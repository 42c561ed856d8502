package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [COUNT_NEEDS_INTEGER] column 9
        //   orders: @Count on String
        //   A number of rows is a whole number.
        //   Write: long orders
        @Count(table = "orders", foreignKey = "user_id") String orders,
        // error: [COUNT_NEEDS_INTEGER] column 9
        //   fewOrders: @Count on short
        //   A number of rows is a whole number.
        //   Write: long fewOrders
        @Count(table = "orders", foreignKey = "user_id") short fewOrders) {
}
