package types;

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
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Each type, as it must be there and as it may be missing. */
@NullMarked
@Index("scalars")
@Table("scalars")
public record Scalars(
        @Id Long id,
        String string,
        boolean flag,
        short small,
        int whole,
        long large,
        float single,
        double twice,
        BigDecimal exact,
        UUID uuid,
        Instant instant,
        OffsetDateTime offset,
        LocalDate day,
        LocalDateTime moment,
        byte[] bytes,
        Color color,
        @Nullable String stringOrNull,
        @Nullable Boolean flagOrNull,
        @Nullable Short smallOrNull,
        @Nullable Integer wholeOrNull,
        @Nullable Long largeOrNull,
        @Nullable Float singleOrNull,
        @Nullable Double twiceOrNull,
        @Nullable BigDecimal exactOrNull,
        @Nullable UUID uuidOrNull,
        @Nullable Instant instantOrNull,
        @Nullable OffsetDateTime offsetOrNull,
        @Nullable LocalDate dayOrNull,
        @Nullable LocalDateTime momentOrNull,
        byte @Nullable [] bytesOrNull,
        @Nullable Color colorOrNull,
        @Text String text,
        @Keyword Color keyword,
        @NonNull Integer boxed) {

    /** A name with another package than the index has no use here. */
    public enum Color {
        RED,
        GREEN
    }
}
