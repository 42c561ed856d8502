package failing;

import dev.penstock.annotation.*;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Index("orders")
@Table("orders")
record COLUMN_GENERATED(
    @Id long id,
    // error: [COLUMN_GENERATED] column 26
    //   totalWithTax: the column "total_with_tax" is generated (stored)
    //   PostgreSQL leaves generated columns out of what it publishes.
    //   Write: @Expression with what it is generated from, over the other columns
    @Nullable BigDecimal totalWithTax,
    // error: [COLUMN_GENERATED] column 25
    //   twice: the column "total_with_tax" is generated (stored)
    //   PostgreSQL leaves generated columns out of what it publishes.
    //   Write: @Expression with what it is generated from, over the other columns
    @Expression(value = "total_with_tax * 2", uses = "total_with_tax") @Nullable BigDecimal twice) {}
