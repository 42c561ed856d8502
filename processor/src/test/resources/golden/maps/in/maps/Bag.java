package maps;

import dev.penstock.annotation.*;
import java.net.InetAddress;
import java.time.*;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Index("bags")
@Table("bags")
public record Bag(
        @Id int id,
        @Column("texts") Map<String, LocalDate> dates,
        @Column("texts") Map<String, LocalTime> times,
        @Column("texts") Map<String, LocalDateTime> locals,
        @Column("texts") Map<String, Instant> instants,
        @Column("texts") Map<String, OffsetDateTime> offsets,
        @Column("texts") Map<String, UUID> uuids,
        @Column("texts") Map<String, InetAddress> addresses,
        @Column("texts") Map<String, Duration> durations,
        @Column("texts") Map<String, Size> sizes) {

    public enum Size {
        @Label("s") SMALL,
        @Label("l") LARGE
    }
}
