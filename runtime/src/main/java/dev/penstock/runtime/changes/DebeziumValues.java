package dev.penstock.runtime.changes;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as Debezium does by default (its documentation, PostgreSQL connector, Data type mappings), decimals and
 * intervals as strings. Types that it leaves out or cannot read are text.
 */
final class DebeziumValues {

    private static final long INFINITE_MICROS = 9_223_372_036_825_200_000L;
    private static final long NEGATIVE_INFINITE_MICROS = -9_223_372_036_832_400_000L;
    private static final int NEGATIVE_INFINITE_DAYS = -2_147_472_691;
    private static final int MILLISECONDS = 3;
    private static final int MICROSECONDS = 6;

    /** By the number of digits behind the second. */
    private static final List<DateTimeFormatter> INSTANTS = IntStream.rangeClosed(0, MICROSECONDS)
            .mapToObj(DebeziumValues::instants)
            .toList();

    private DebeziumValues() {}

    static void write(Column column, String text, JsonLines out) {
        int before = out.size();
        try {
            write(column.type(), column.typeModifier(), text, out);
        } catch (RuntimeException e) {
            // Not one of its type any more, or what this encoding has no form for: as it is.
            out.rewind(before);
            out.string(text);
        }
    }

    private static void write(ColumnType type, int modifier, String text, JsonLines out) {
        switch (type.kind()) {
            case INT2, INT4, INT8, UNSIGNED, FLOAT4, FLOAT8, BOOL, MONEY, BYTEA -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                JsonValues.write(type, utf8, 0, utf8.length, out);
            }
            case NUMERIC -> out.string(numeric(text));
            case BITS -> bits(text, modifier, out);
            case DATE -> date(TimeText.date(text), out);
            case TIME -> time(TimeText.time(text), precision(modifier), out);
            case TIMETZ ->
                out.string(DateTimeFormatter.ISO_OFFSET_TIME.format(
                        utc(TimeText.timeWithOffset(text).toOffsetTime())));
            case TIMESTAMP -> timestamp(TimeText.timestamp(text), precision(modifier), out);
            case TIMESTAMPTZ -> instant(TimeText.instant(text), text, precision(modifier), out);
            case INTERVAL -> interval(TimeText.interval(text), text, out);
            case HSTORE -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                JsonLines json = new JsonLines();
                JsonValues.write(type, utf8, 0, utf8.length, json);
                out.string(json.toString());
            }
            case POINT -> point((Geometry.Point) ValueReader.read(type, text), out);
            case ARRAY -> elements(type.elementType(), modifier, arrayElements(text, (char) type.separator()), out);
            case VECTOR -> out.raw('[').raw(text.strip().replace(' ', ',')).raw(']');
            default -> out.string(text);
        }
    }

    private static List<@Nullable Object> arrayElements(String text, char separator) {
        TextScanner scanner = new TextScanner(text);
        scanner.lowerBounds();
        return scanner.array(separator);
    }

    private static void elements(
            ColumnType type, int modifier, List<? extends @Nullable Object> elements, JsonLines out) {
        char before = '[';
        for (Object element : elements) {
            out.raw(before);
            before = ',';
            if (element instanceof List<?> nested) {
                elements(type, modifier, nested, out);
            } else if (element == null) {
                out.raw("null");
            } else {
                write(type, modifier, (String) element, out);
            }
        }
        out.raw(before == '[' ? "[]" : "]");
    }

    private static String numeric(String text) {
        return switch (text) {
            case "NaN" -> "NAN";
            case "Infinity" -> "POSITIVE_INFINITY";
            case "-Infinity" -> "NEGATIVE_INFINITY";
            default -> new BigDecimal(text).toPlainString();
        };
    }

    /** One bit is a boolean; several are bytes, those of the last bits first. */
    private static void bits(String text, int modifier, JsonLines out) {
        if (modifier == 1) {
            out.raw(text.equals("1") ? "true" : "false");
            return;
        }
        BitSet bits = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            bits.set(i, text.charAt(text.length() - 1 - i) == '1');
        }
        byte[] bytes = new byte[(text.length() + 7) / 8];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        out.string(Base64.getEncoder().encodeToString(bytes));
    }

    private static int precision(int modifier) {
        return modifier < 0 ? MICROSECONDS : modifier;
    }

    private static void date(Object value, JsonLines out) {
        if (value instanceof LocalDate date) {
            out.number(date.toEpochDay());
        } else {
            out.number(value == SpecialValue.INFINITY ? Integer.MAX_VALUE : NEGATIVE_INFINITE_DAYS);
        }
    }

    private static void time(Object value, int precision, JsonLines out) {
        long micros = value instanceof LocalTime time ? time.toNanoOfDay() / 1_000 : 86_400_000_000L;
        out.number(precision <= MILLISECONDS ? micros / 1_000 : micros);
    }

    private static void timestamp(Object value, int precision, JsonLines out) {
        if (value instanceof LocalDateTime time) {
            Instant at = time.toInstant(ZoneOffset.UTC);
            long unit = precision <= MILLISECONDS ? 1_000 : 1_000_000;
            out.number(Math.addExact(
                    Math.multiplyExact(at.getEpochSecond(), unit), at.getNano() / (1_000_000_000 / unit)));
        } else {
            out.number(value == SpecialValue.INFINITY ? INFINITE_MICROS : NEGATIVE_INFINITE_MICROS);
        }
    }

    private static void instant(Object value, String text, int precision, JsonLines out) {
        if (!(value instanceof Instant instant)) {
            out.string(text);
            return;
        }
        out.string(INSTANTS.get(precision).format(instant.atOffset(ZoneOffset.UTC)));
    }

    private static DateTimeFormatter instants(int precision) {
        DateTimeFormatterBuilder format = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss");
        if (precision > 0) {
            format.appendFraction(ChronoField.NANO_OF_SECOND, precision, precision, true);
        }
        return format.appendLiteral('Z').toFormatter(Locale.ROOT);
    }

    private static OffsetTime utc(OffsetTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static void interval(Object value, String text, JsonLines out) {
        if (!(value instanceof Interval interval)) {
            out.string(text);
            return;
        }
        long minutes = interval.micros() / 60_000_000;
        BigDecimal seconds =
                BigDecimal.valueOf(interval.micros() % 60_000_000, 6).stripTrailingZeros();
        out.string("P" + interval.months() / 12 + "Y" + interval.months() % 12 + "M" + interval.days() + "DT"
                + minutes / 60 + "H" + minutes % 60 + "M" + seconds.toPlainString() + "S");
    }

    private static void point(Geometry.Point point, JsonLines out) {
        byte[] wellKnownBinary = ByteBuffer.allocate(21)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(1)
                .putDouble(point.x())
                .putDouble(point.y())
                .array();
        out.raw("{\"x\":" + number(point.x()) + ",\"y\":" + number(point.y()) + ",\"wkb\":\"")
                .raw(Base64.getEncoder().encode(wellKnownBinary))
                .raw("\",\"srid\":null}");
    }

    /** JSON has no number for what is none, or has no end. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : '"' + Double.toString(value) + '"';
    }
}
