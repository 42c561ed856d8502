package dev.penstock.definition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Java value from the text of a JSON scalar: the content of a string, the digits of a number as they stand,
 * {@code true} or {@code false}.
 *
 * @param <T> the Java type
 */
@FunctionalInterface
public interface ScalarType<T> {

    /** Text as it stands. */
    ScalarType<String> STRING = text -> text;

    /** {@code true} or {@code false}. */
    ScalarType<Boolean> BOOLEAN = ScalarType::booleanOf;

    /** An integer of 16 bits. */
    ScalarType<Short> SHORT = text -> decimal(text) ? new BigDecimal(text).shortValueExact() : Short.parseShort(text);

    /** An integer of 32 bits. */
    ScalarType<Integer> INTEGER = text -> decimal(text) ? new BigDecimal(text).intValueExact() : Integer.parseInt(text);

    /** An integer of 64 bits. */
    ScalarType<Long> LONG = text -> decimal(text) ? new BigDecimal(text).longValueExact() : Long.parseLong(text);

    /** A binary fraction of 32 bits; negative zero, which is JSON of its own, is zero. */
    ScalarType<Float> FLOAT = text -> Float.parseFloat(text) + 0f;

    /** A binary fraction of 64 bits; negative zero, which is JSON of its own, is zero. */
    ScalarType<Double> DOUBLE = text -> Double.parseDouble(text) + 0d;

    /** A decimal number with all its digits. */
    ScalarType<BigDecimal> BIG_DECIMAL = BigDecimal::new;

    /** A whole number with all its digits. */
    ScalarType<BigInteger> BIG_INTEGER = text -> new BigDecimal(text).toBigIntegerExact();

    /** A UUID in its usual form. */
    ScalarType<UUID> UUID = java.util.UUID::fromString;

    /** A point in time, ISO 8601 with offset. */
    ScalarType<Instant> INSTANT = UtcTimes::read;

    /** A point in time with its offset, ISO 8601. */
    ScalarType<OffsetDateTime> OFFSET_DATE_TIME = OffsetDateTime::parse;

    /** A date, ISO 8601. */
    ScalarType<LocalDate> LOCAL_DATE = LocalDate::parse;

    /** A date and time without zone, ISO 8601. */
    ScalarType<LocalDateTime> LOCAL_DATE_TIME = LocalDateTime::parse;

    /** A time of day, ISO 8601. */
    ScalarType<LocalTime> LOCAL_TIME = LocalTime::parse;

    /** A length of time, in seconds with a fraction. */
    ScalarType<Duration> DURATION = ScalarType::durationOf;

    /** An IPv4 or IPv6 address. */
    ScalarType<InetAddress> INET_ADDRESS = ScalarType::addressOf;

    /** Bytes in base64. */
    ScalarType<byte[]> BYTES = Base64.getDecoder()::decode;

    /**
     * Reads the value.
     *
     * @throws RuntimeException when the text is not of this type; callers turn it into a
     *     {@link DocumentMismatchException} that names the field
     */
    T read(String text);

    /**
     * The value of a field that must be there, like {@link DocumentFields#required}. For generated code: compilers take
     * several times as long where they have to find out that method's type.
     */
    default T required(DocumentFields fields, String name) {
        return fields.required(name, this);
    }

    /** The value of a field, or null when it is missing or null, like {@link DocumentFields#optional}. */
    default @Nullable T optional(DocumentFields fields, String name) {
        return fields.optional(name, this);
    }

    /** A whole number may have digits after the point or an exponent: {@code 5.00}, {@code 1e+15}. */
    private static boolean decimal(String text) {
        return text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    }

    private static Duration durationOf(String text) {
        BigDecimal[] seconds = new BigDecimal(text).divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(
                seconds[0].longValueExact(), seconds[1].movePointRight(9).longValueExact());
    }

    /** Digits, colons and dots only: a name would be looked up in the network. */
    private static InetAddress addressOf(String text) {
        if (!text.matches("[0-9a-fA-F:.]+") || !text.matches(".*[:.].*")) {
            throw new IllegalArgumentException("no address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }

    private static Boolean booleanOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
