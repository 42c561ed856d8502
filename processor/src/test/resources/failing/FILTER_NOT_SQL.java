package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [FILTER_NOT_SQL] column 66
        //   f01: the filter has a bracket that is never closed
        //   A filter is a condition as it stands after WHERE.
        //   Close it.
        @Count(table = "orders", foreignKey = "user_id", where = "(status = 'OPEN'") long f01,
        // error: [FILTER_NOT_SQL] column 66
        //   f02: the filter has a ' that is never closed
        //   A filter is a condition as it stands after WHERE.
        //   Close it.
        @Count(table = "orders", foreignKey = "user_id", where = "status = 'OPEN") long f02,
        // error: [FILTER_NOT_SQL] column 66
        //   f03: the filter has a ) that nothing opened
        //   A filter is a condition as it stands after WHERE.
        //   Take it out.
        @Count(table = "orders", foreignKey = "user_id", where = "status = 'OPEN')") long f03,
        // error: [FILTER_NOT_SQL] column 66
        //   f04: the filter has a ) that nothing opened
        //   A filter is a condition as it stands after WHERE.
        //   Take it out.
        @Count(table = "orders", foreignKey = "user_id", where = "a[1)") long f04,
        // error: [FILTER_NOT_SQL] column 66
        //   f05: the filter is blank
        //   A filter is a condition as it stands after WHERE.
        //   Write an expression, or leave it out.
        @Count(table = "orders", foreignKey = "user_id", where = "  ") long f05,
        // error: [FILTER_NOT_SQL] column 66
        //   f06: the filter has the reserved word order
        //   A filter is a condition as it stands after WHERE.
        //   If it is a column, write "order".
        @Count(table = "orders", foreignKey = "user_id", where = "order = 1") long f06,
        // error: [FILTER_NOT_SQL] column 66
        //   f07: the filter has a cast without a type
        //   A filter is a condition as it stands after WHERE.
        //   Write a type after ::, or after AS.
        @Count(table = "orders", foreignKey = "user_id", where = "id::") long f07,
        // error: [FILTER_NOT_SQL] column 66
        //   f08: the filter has a " that is never closed
        //   A filter is a condition as it stands after WHERE.
        //   Close it.
        @Count(table = "orders", foreignKey = "user_id", where = "status = \"OPEN") long f08,
        // error: [FILTER_NOT_SQL] column 66
        //   f09: the filter has a $ that opens no string, or one without end
        //   A filter is a condition as it stands after WHERE.
        //   Write strings in '...'.
        @Count(table = "orders", foreignKey = "user_id", where = "note = $$open") long f09,
        // error: [FILTER_NOT_SQL] column 66
        //   f10: the filter has the character \, which no SQL has there
        //   A filter is a condition as it stands after WHERE.
        //   Take it out.
        @Count(table = "orders", foreignKey = "user_id", where = "status = 1 \\ 2") long f10,
        // error: [FILTER_NOT_SQL] column 29
        //   f11: the expression has a bracket that is never closed
        //   An expression is a value as it stands after SELECT.
        //   Close it.
        @Expression(value = "price * (1 + tax_rate", uses = {"price", "tax_rate"}) int f11,
        // error: [FILTER_NOT_SQL] column 31
        //   f12: the filter has a bracket that is never closed
        //   A filter is a condition as it stands after WHERE.
        //   Close it.
        @ManyToMany(through = @Through(table = "user_orders", left = "user_id", right = "order_id", where = "(open")) List<Order> f12) {

    @Table("orders")
    record Order(@Id int id) {}
}
