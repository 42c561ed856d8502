package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ELEMENT_NEEDS_ID] column 54
        //   orders: a list of Order, which has no @Id
        //   The key puts the elements in an order that is always the same.
        //   Write: @Id on the components of Order that are the primary key
        @HasMany(foreignKey = "user_id") List<Order> orders,
        // error: [ELEMENT_NEEDS_ID] column 28
        //   country: one Country, which has no @Id
        //   Others point at the key, and it says which row is the first.
        //   Write: @Id on the components of Country that are the primary key
        @BelongsTo Country country) {

    @Table("orders")
    record Order(int id) {}

    @Table("countries")
    record Country(String name) {}
}
