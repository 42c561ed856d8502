package dev.penstock.it.values;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The last three are read from columns of a related type. */
@Index("times")
@Table("times")
public record Times(
        @Id long id,
        @Nullable Instant at,
        @Nullable OffsetDateTime zoned,
        @Nullable LocalDateTime moment,
        @Nullable LocalDate day,
        @Nullable LocalTime opens,
        @Nullable Duration lasts,
        @Nullable Instant unzoned,
        @Nullable LocalDate daily,
        @Nullable LocalTime closes) {}
