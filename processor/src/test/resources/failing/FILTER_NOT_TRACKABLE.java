package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f01: the filter has a query (SELECT)
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Count(table = "orders", foreignKey = "user_id", where = "id IN (SELECT order_id FROM items)") long f01,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f02: the filter calls now(), whose answer changes while the row does not
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant, or keep the answer in a column.
        @Count(table = "orders", foreignKey = "user_id", where = "placed_at > now() - interval '1 day'") long f02,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f03: the filter has CURRENT_DATE, which changes while the row does not
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant. If it is a column, write "current_date".
        @Count(table = "orders", foreignKey = "user_id", where = "day = current_date") long f03,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f04: the filter has the parameter $1
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write the value itself: the condition is the same for all rows.
        @Count(table = "orders", foreignKey = "user_id", where = "id = $1") long f04,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f05: the filter has a ; that would start another statement
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Count(table = "orders", foreignKey = "user_id", where = "true; DROP TABLE users") long f05,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f06: the filter has a comment
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write the comment in the Java source.
        @Count(table = "orders", foreignKey = "user_id", where = "true -- always") long f06,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f07: the filter calls count(), which is about several rows
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Count(table = "orders", foreignKey = "user_id", where = "count(*) > 1") long f07,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f08: the filter names a moment that passes, such as 'today'
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant: DATE '2024-01-01'.
        @Count(table = "orders", foreignKey = "user_id", where = "day = date 'today'") long f08,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f09: the filter names a moment that passes, such as 'today'
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant: DATE '2024-01-01'.
        @Count(table = "orders", foreignKey = "user_id", where = "day = 'now'::timestamptz") long f09,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f10: the filter names something outside the table: users.id
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Count(table = "orders", foreignKey = "user_id", where = "users.id = user_id") long f10,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f11: the filter has USER, which changes while the row does not
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant. If it is a column, write "user".
        @Count(table = "orders", foreignKey = "user_id", where = "lower(user) = name") long f11,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f12: the filter has a query (EXISTS)
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Count(table = "orders", foreignKey = "user_id", where = "EXISTS (VALUES (1))") long f12,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f13: the filter calls pg_sleep(), whose answer changes while the row does not
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant, or keep the answer in a column.
        @Count(table = "orders", foreignKey = "user_id", where = "pg_sleep(1) IS NULL") long f13,
        // error: [FILTER_NOT_TRACKABLE] column 66
        //   f14: the filter has AT LOCAL, which depends on the session
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write AT TIME ZONE 'UTC'.
        @Count(table = "orders", foreignKey = "user_id", where = "placed_at AT LOCAL > day") long f14,
        // error: [FILTER_NOT_TRACKABLE] column 29
        //   f15: the expression calls now(), whose answer changes while the row does not
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant, or keep the answer in a column.
        @Expression(value = "now() - placed_at", uses = "placed_at") String f15,
        // error: [FILTER_NOT_TRACKABLE] column 67
        //   f16: the filter has 'today', which is a moment that passes when it is compared with a time
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Write a constant: DATE '2024-01-01'. If it is a text, write 'today'::text.
        @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "day", op = Filter.Op.GE, value = "today")) long f16,
        // error: [FILTER_NOT_TRACKABLE] column 29
        //   f17: the expression has a query (SELECT)
        //   A document is built anew when a row of it changes; nothing else may change the answer.
        //   Use the columns of this table alone.
        @Expression(value = "(SELECT 1)", uses = {}) int f17) {
}
