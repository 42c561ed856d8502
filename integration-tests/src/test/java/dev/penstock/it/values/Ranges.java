package dev.penstock.it.values;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Index("ranges")
@Table("ranges")
public record Ranges(
        @Id long id,
        @Nullable Range<Instant> period,
        @Nullable Range<LocalDateTime> shift,
        @Nullable Range<LocalDate> season,
        @Nullable Range<BigDecimal> weights,
        @Nullable Range<Integer> sizes,
        @Nullable Range<Long> serials) {}
