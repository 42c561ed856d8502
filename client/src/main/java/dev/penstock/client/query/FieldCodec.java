package dev.penstock.client.query;

import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.FieldValue;

/**
 * How the values of a field are written in queries, and read from their results. Immutable.
 *
 * @param <V> the type of the values
 */
public final class FieldCodec<V> {

    private static final int LONGEST_SCALE = 1_000;

    /** Text as it stands. */
    public static final FieldCodec<String> STRING = new FieldCodec<>(FieldValue::of, ScalarType.STRING);

    /** {@code true} or {@code false}. */
    public static final FieldCodec<Boolean> BOOLEAN = new FieldCodec<>(FieldValue::of, FieldCodec::booleanOf);

    /** Integers of 16 bits. */
    public static final FieldCodec<Short> SHORT = new FieldCodec<>(
            value -> FieldValue.of(value.longValue()), text -> wholeNumber(text).shortValueExact());

    /** Integers of 32 bits. */
    public static final FieldCodec<Integer> INTEGER = new FieldCodec<>(
            value -> FieldValue.of(value.longValue()), text -> wholeNumber(text).intValueExact());

    /** Integers of 64 bits. */
    public static final FieldCodec<Long> LONG =
            new FieldCodec<>(FieldValue::of, text -> wholeNumber(text).longValueExact());

    /** Binary fractions of 32 bits, whose digits are those of the document and not those of a wider number. */
    public static final FieldCodec<Float> FLOAT =
            new FieldCodec<>(value -> FieldValue.of(Double.parseDouble(value.toString())), ScalarType.FLOAT);

    /** Binary fractions of 64 bits. */
    public static final FieldCodec<Double> DOUBLE = new FieldCodec<>(FieldValue::of, ScalarType.DOUBLE);

    /** Decimal numbers with all their digits: as text, since a number would lose some on its way. */
    public static final FieldCodec<BigDecimal> BIG_DECIMAL =
            new FieldCodec<>(value -> FieldValue.of(textOf(value)), ScalarType.BIG_DECIMAL);

    /** Whole numbers with all their digits, as text. */
    public static final FieldCodec<BigInteger> BIG_INTEGER =
            new FieldCodec<>(value -> FieldValue.of(value.toString()), ScalarType.BIG_INTEGER);

    /** UUIDs in their usual form. */
    public static final FieldCodec<java.util.UUID> UUID = ofText(java.util.UUID::toString, ScalarType.UUID);

    /** Points in time. */
    public static final FieldCodec<Instant> INSTANT = ofText(TimeTexts::of, ScalarType.INSTANT);

    /** Points in time with their offset. */
    public static final FieldCodec<OffsetDateTime> OFFSET_DATE_TIME =
            ofText(TimeTexts::of, ScalarType.OFFSET_DATE_TIME);

    /** Dates. */
    public static final FieldCodec<LocalDate> LOCAL_DATE = ofText(LocalDate::toString, ScalarType.LOCAL_DATE);

    /** Dates and times without zone. */
    public static final FieldCodec<LocalDateTime> LOCAL_DATE_TIME = ofText(TimeTexts::of, FieldCodec::localDateTimeOf);

    /** Times of day. */
    public static final FieldCodec<LocalTime> LOCAL_TIME = ofText(TimeTexts::of, ScalarType.LOCAL_TIME);

    /** Lengths of time, in seconds. */
    public static final FieldCodec<Duration> DURATION =
            new FieldCodec<>(value -> FieldValue.of(secondsOf(value)), ScalarType.DURATION);

    /** IPv4 and IPv6 addresses. */
    public static final FieldCodec<InetAddress> INET_ADDRESS =
            ofText(InetAddress::getHostAddress, ScalarType.INET_ADDRESS);

    private final Function<V, FieldValue> writer;
    private final ScalarType<V> reader;

    private FieldCodec(Function<V, FieldValue> writer, ScalarType<V> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Constants by their labels.
     *
     * @param constants all constants, in the order of their declaration
     * @param label what a constant is in documents
     */
    public static <E extends Enum<E>> FieldCodec<E> ofEnum(E[] constants, Function<E, String> label) {
        Map<String, E> byLabel = new HashMap<>();
        for (E constant : constants) {
            byLabel.put(label.apply(constant), constant);
        }
        return ofText(label, text -> {
            E constant = byLabel.get(text);
            if (constant == null) {
                throw new DocumentMismatchException("\"" + text + "\" is the label of no constant of "
                        + constants.getClass().getComponentType().getSimpleName());
            }
            return constant;
        });
    }

    private static <V> FieldCodec<V> ofText(Function<V, String> writer, ScalarType<V> reader) {
        return new FieldCodec<>(value -> FieldValue.of(writer.apply(value)), reader);
    }

    /** A value as it is written in queries. */
    public FieldValue write(V value) {
        return writer.apply(Objects.requireNonNull(
                value,
                "null is no value to search for; documents without a value are those that exists().not() finds"));
    }

    /** A value out of its text in a result. */
    public V read(String text) {
        return reader.read(text);
    }

    List<FieldValue> writeAll(Collection<? extends V> values) {
        List<FieldValue> written = new ArrayList<>(values.size());
        for (V value : values) {
            written.add(write(value));
        }
        return written;
    }

    /** Whoever has typed 1e999999999 does not get as many zeros. */
    private static String textOf(BigDecimal value) {
        return Math.abs((long) value.scale()) > LONGEST_SCALE ? value.toString() : value.toPlainString();
    }

    /** Buckets have 1.0 where documents have 1, and 1 where they have true. */
    private static BigDecimal wholeNumber(String text) {
        return new BigDecimal(text);
    }

    private static Boolean booleanOf(String text) {
        return switch (text) {
            case "true", "1", "1.0" -> true;
            case "false", "0", "0.0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    /** OpenSearch writes times with the offset that it was asked for, whether they have one or not. */
    private static LocalDateTime localDateTimeOf(String text) {
        return LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    }

    private static String secondsOf(Duration value) {
        return BigDecimal.valueOf(value.getSeconds())
                .add(BigDecimal.valueOf(value.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
