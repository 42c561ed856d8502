package search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// Left out:
// - nothing: no Java type fits public.nothing
// - pair: no Java type fits public.pair
// - area: no Java type fits polygon
// - search: no Java type fits tsvector
// - flags: no Java type fits bit(8)
// - raw: no Java type fits xml
// - periods: no Java type fits tstzmultirange
// - double_tiny: changes of a generated column are not in the log
@Index("every_types")
@Table("every_types")
@SoftDelete(column = "deleted_at", mark = SoftDelete.Mark.TIMESTAMP)
@NullMarked
public record EveryType(
        @Id @Column(type = "public.citext") String code,
        @Column(type = "character(3)") String fixed,
        OddState state,
        @Nullable State otherState,
        List<OddState> states,
        short tiny,
        @Nullable Short tinyOrNot,
        float ratio,
        @Nullable Double ratioOrNot,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal large,
        @Nullable BigDecimal whole,
        @Scaled(3) BigDecimal rounded,
        @Column(type = "money") @Nullable BigDecimal cost,
        @Column(type = "money") @Nullable List<BigDecimal> costs,
        Instant at,
        @Nullable LocalDateTime localAt,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable LocalTime timeZoned,
        @Nullable Duration took,
        @Nullable InetAddress who,
        @Nullable InetAddress net,
        @Nullable String card,
        byte @Nullable [] photo,
        byte[] icon,
        @Nullable JsonNode document,
        JsonNode attributes,
        @Nullable GeoPoint place,
        List<Integer> numbers,
        @Nullable List<String> tags,
        @Nullable List<UUID> keys,
        @Nullable List<Double> matrix,
        @Text @Nullable String notes,
        @Nullable List<String> lines,
        @Nullable List<String> mails,
        @Nullable Range<Integer> sizes,
        @Nullable Range<Long> serials,
        Range<BigDecimal> weights,
        @Nullable Range<LocalDate> season,
        @Nullable Range<LocalDateTime> localPeriod,
        @Nullable Range<Instant> period) {

    public enum OddState {
        @Label("open")
        OPEN,
        @Label("on hold")
        ON_HOLD,
        @Label("2nd try")
        _2ND_TRY,
        @Label("+")
        LABEL,
        @Label("-")
        LABEL2,
        @Label("Größe")
        GRÖSSE,
        @Label("on-hold")
        ON_HOLD2,
        CLOSED,
        @Label("say \"no\"")
        SAY_NO
    }

    public enum State {
        @Label("open")
        OPEN,
        @Label("shut")
        SHUT
    }
}
