package dev.penstock.runtime.changes;

import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * A time of day with a time zone's offset: {@code timetz}.
 *
 * @param micros microseconds since midnight, up to and with those of 24:00
 * @param offset the offset from UTC
 */
public record TimeWithOffset(long micros, ZoneOffset offset) {

    /**
     * As Java's type.
     *
     * @throws java.time.DateTimeException at 24:00, which that has not
     */
    public OffsetTime toOffsetTime() {
        return OffsetTime.of(LocalTime.ofNanoOfDay(Math.multiplyExact(micros, 1_000L)), offset);
    }
}
