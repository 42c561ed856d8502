package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.document.GeoPoint;
import java.math.BigDecimal;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ANNOTATIONS_CONTRADICT] column 18
        //   name: @Keyword and @Text on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @Keyword @Text String name,
        // error: [ANNOTATIONS_CONTRADICT] column 42
        //   orders: @HasMany and @Count on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @HasMany(foreignKey = "user_id") @Count(table = "orders", foreignKey = "user_id") List<Order> orders,
        // error: [ANNOTATIONS_CONTRADICT] column 9
        //   orderCount: @Count and @Column on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @Column("orders") @Count(table = "orders", foreignKey = "user_id") long orderCount,
        // error: [ANNOTATIONS_CONTRADICT] column 27
        //   kind: @Constant and @Expression on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @Constant("user") @Expression(value = "kind", uses = "kind") String kind,
        // error: [ANNOTATIONS_CONTRADICT] column 54
        //   price: @Expression and @Column on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @Expression(value = "price", uses = "price") @Column(type = "money") BigDecimal price,
        // error: [ANNOTATIONS_CONTRADICT] column 56
        //   home: @Location and @Column on the same component
        //   Each says in its own way what the component is.
        //   Write: one of them
        @Location(latitude = "lat", longitude = "lon") @Column("place") GeoPoint home,
        @Location @Column("place") GeoPoint fine) {

    @Table("orders")
    record Order(@Id int id) {}
}
