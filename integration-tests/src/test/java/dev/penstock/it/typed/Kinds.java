package dev.penstock.it.typed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Table;
import dev.penstock.document.DocumentTransformer;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component of each kind, and a transformer that changes nothing. */
@Index(value = "kinds", transformer = Kinds.Unchanged.class)
@Table("kinds")
@SuppressWarnings("ArrayRecordComponent") // a bytea is one
public record Kinds(
        @Id long id,
        @Nullable Boolean flag,
        @Nullable Float single,
        @Nullable Double twice,
        @Nullable BigDecimal exact,
        @Nullable BigInteger whole,
        @Nullable Instant at,
        @Nullable OffsetDateTime zoned,
        @Nullable LocalDateTime moment,
        @Nullable LocalDate day,
        @Nullable LocalTime opens,
        @Nullable Duration lasts,
        @Nullable UUID code,
        @Nullable InetAddress host,
        byte @Nullable [] bytes,
        @Nullable JsonNode tree,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, BigDecimal> prices,
        @Nullable Map<String, Double> ratios,
        @Nullable Range<Instant> period,
        @Nullable Range<LocalDateTime> shift,
        @Nullable Range<LocalDate> season,
        @Nullable Range<BigDecimal> weights,
        @Nullable Range<Integer> sizes,
        @Nullable GeoPoint spot,
        @Nullable State state,
        @Nullable List<State> states,
        @Nullable List<InetAddress> hosts,
        @Nullable List<Double> doubles,
        @Nullable List<Range<LocalDate>> seasons) {

    public enum State {
        @Label("to do")
        OPEN,
        DONE
    }

    /** Gives each record back. */
    public static final class Unchanged implements DocumentTransformer<Kinds> {

        @Override
        public Kinds transform(Kinds kinds) {
            return kinds;
        }
    }
}
