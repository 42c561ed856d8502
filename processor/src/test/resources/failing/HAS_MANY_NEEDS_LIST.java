package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import dev.penstock.document.GeoPoint;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   order: @HasMany on Order
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of a record with the columns to read, or name the one column with column = "..."
        @HasMany(foreignKey = "user_id") Order order,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   skus: @HasMany on List<String>
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of a record with the columns to read, or name the one column with column = "..."
        @HasMany(foreignKey = "user_id") List<String> skus,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   bySku: @HasMany on List<Order>
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of text, numbers, times or an enum; for any other type a record, without column = "..."
        @HasMany(foreignKey = "user_id", column = "sku") List<Order> bySku,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   spots: @HasMany on List<GeoPoint>
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of text, numbers, times or an enum; for any other type a record, without column = "..."
        @HasMany(table = "orders", foreignKey = "user_id", column = "spot") List<GeoPoint> spots,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   name: @HasMany on String
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of a record with the columns to read, or name the one column with column = "..."
        @HasMany(foreignKey = "user_id") String name,
        // error: [HAS_MANY_NEEDS_LIST] column 9
        //   role: @ManyToMany on Role
        //   The rows of another table make a list: of records, or of one column.
        //   Write: List<...> of a record with the columns to read, or name the one column with column = "..."
        @ManyToMany(through = @Through(table = "user_roles", left = "user_id", right = "role_id")) Role role) {

    @Table("orders")
    record Order(@Id int id) {}

    @Table("roles")
    record Role(@Id int id) {}
}
