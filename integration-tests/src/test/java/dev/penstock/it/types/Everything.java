package dev.penstock.it.types;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("ArrayRecordComponent") // never compared
@Index("everything")
@Table(value = "Every \"Thing\"", schema = "odd schema")
public record Everything(
        @Id UUID id,
        boolean flag,
        short small,
        int medium,
        long large,
        float single,
        @Column("double") double twice,
        @Nullable Boolean maybeFlag,
        @Nullable Short maybeSmall,
        @Nullable Integer maybeMedium,
        @Nullable Long maybeLarge,
        @Nullable Float maybeSingle,
        @Nullable Double maybeTwice,
        @Nullable BigDecimal exact,
        @Keyword @Nullable String code,
        @Text @Nullable String prose,
        @Nullable String plain,
        @Nullable Instant at,
        @Nullable OffsetDateTime when,
        @Nullable LocalDate day,
        @Nullable LocalDateTime moment,
        byte @Nullable [] bytes,
        @Nullable Mood mood) {

    public enum Mood {
        GOOD,
        BAD
    }
}
