package failing;

import dev.penstock.annotation.Avg;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Min;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [AGGREGATE_MAY_BE_ABSENT] column 9
        //   averageTotal: @Avg that is never null
        //   Without rows there is no such value, so that the document would have none.
        //   Write: @Nullable Double averageTotal
        @Avg(table = "orders", column = "total", foreignKey = "user_id") double averageTotal,
        // error: [AGGREGATE_MAY_BE_ABSENT] column 9
        //   firstOrder: @Min that is never null
        //   Without rows there is no such value, so that the document would have none.
        //   Write: @Nullable Instant firstOrder
        @Min(table = "orders", column = "placed_at", foreignKey = "user_id") Instant firstOrder,
        // error: [AGGREGATE_MAY_BE_ABSENT] column 9
        //   furthest: @Max that is never null
        //   Without rows there is no such value, so that the document would have none.
        //   Write: @Nullable Status furthest
        @Max(table = "orders", column = "status", foreignKey = "user_id") Status furthest,
        @Max(table = "orders", column = "total", foreignKey = "user_id") @Nullable BigDecimal largest,
        @Sum(table = "orders", column = "total", foreignKey = "user_id") BigDecimal total) {

    enum Status {
        OPEN,
        PAID
    }
}
