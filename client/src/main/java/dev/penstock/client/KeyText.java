package dev.penstock.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * The values of keys as engines write them into ids: as PostgreSQL does with {@code DateStyle} ISO and {@code TimeZone} UTC
 * (PostgreSQL documentation, 8.5.2 Date/Time Output). For generated code.
 */
public final class KeyText {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private KeyText() {}

    /** A whole number. */
    public static String of(long value) {
        return Long.toString(value);
    }

    /** {@code true} or {@code false}. */
    public static String of(boolean value) {
        return Boolean.toString(value);
    }

    /** A decimal number, without zeros at its end. */
    public static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A whole number of any size. */
    public static String of(BigInteger value) {
        return value.toString();
    }

    /** A UUID. */
    public static String of(UUID value) {
        return value.toString();
    }

    /** Bytes, in hexadecimal digits. */
    public static String of(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    /** A date. */
    public static String of(LocalDate value) {
        return DATE.format(value) + era(value);
    }

    /** A time of day, to the microsecond. */
    public static String of(LocalTime value) {
        return TIME.format(value.truncatedTo(ChronoUnit.MICROS));
    }

    /** A date and time without zone, to the microsecond. */
    public static String of(LocalDateTime value) {
        return DATE.format(value) + " " + of(value.toLocalTime()) + era(value.toLocalDate());
    }

    /** A point in time, to the microsecond. */
    public static String of(Instant value) {
        LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        return DATE.format(utc) + " " + of(utc.toLocalTime()) + "+00" + era(utc.toLocalDate());
    }

    /** A point in time, to the microsecond; the offset is no part of it. */
    public static String of(OffsetDateTime value) {
        return of(value.toInstant());
    }

    /** Text of type {@code citext}, of which upper and lower case are equal. */
    public static String lowerCase(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Text of type {@code char}, which spaces at the end are no part of. */
    public static String unpadded(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(0, end);
    }

    private static String era(LocalDate value) {
        return value.getYear() > 0 ? "" : " BC";
    }
}
