package dev.penstock.it.values;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

@Index("numbers")
@Table("numbers")
public record Numbers(
        @Id long id,
        @Nullable Float single,
        @Nullable Double twice,
        @Nullable BigDecimal exact,
        @Nullable BigInteger whole,
        @Nullable Integer count,
        @Scaled(2) @Nullable BigDecimal scaled,
        @Column(type = "money") @Nullable BigDecimal price) {}
