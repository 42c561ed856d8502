package dev.penstock.client.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Times as OpenSearch takes them for one moment. They always have a fraction: of a time without one it takes the whole second, so
 * that half a second later would be no later.
 */
final class TimeTexts {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .toFormatter();

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter();

    private static final DateTimeFormatter OFFSET_DATE_TIME =
            new DateTimeFormatterBuilder().append(DATE_TIME).appendOffsetId().toFormatter();

    private TimeTexts() {}

    static String of(Instant time) {
        return of(time.atOffset(ZoneOffset.UTC));
    }

    static String of(OffsetDateTime time) {
        return OFFSET_DATE_TIME.format(time);
    }

    static String of(LocalDateTime time) {
        return DATE_TIME.format(time);
    }

    static String of(LocalTime time) {
        return TIME.format(time);
    }
}
