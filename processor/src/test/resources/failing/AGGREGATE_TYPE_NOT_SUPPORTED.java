package failing;

import dev.penstock.annotation.Avg;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Min;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   ordered: @Exists on long
        //   There are such rows, or there are none.
        //   Write: boolean ordered
        @Exists(table = "orders", foreignKey = "user_id") long ordered,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   notes: @Sum on String
        //   Only numbers and lengths of time can be added.
        //   Write: long, double or BigDecimal notes
        @Sum(table = "orders", column = "note", foreignKey = "user_id") String notes,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   items: @Avg on int
        //   A mean has a fraction, whatever it is the mean of.
        //   Write: @Nullable Double or BigDecimal items
        @Avg(table = "orders", column = "items", foreignKey = "user_id") Integer items,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   paid: @Min on boolean
        //   PostgreSQL finds the least and the greatest of numbers, times, texts and enums only.
        //   Write: a number, a time or a text for paid
        @Min(table = "orders", column = "paid", foreignKey = "user_id") Boolean paid,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   numbers: @Max on List<Long>
        //   PostgreSQL finds the least and the greatest of numbers, times, texts and enums only.
        //   Write: a number, a time or a text for numbers
        @Max(table = "orders", column = "number", foreignKey = "user_id") List<Long> numbers,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   orderId: @Ids on long
        //   The values of many rows make a list.
        //   Write: List<Long> orderId
        @Ids(table = "orders", foreignKey = "user_id") Long orderId,
        // error: [AGGREGATE_TYPE_NOT_SUPPORTED] column 9
        //   orders: @Ids on List<Order>
        //   The values of many rows make a list.
        //   Write: List<Long> orders
        @Ids(table = "orders", foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
