package dev.penstock.runtime.changes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON, exactly: integers and finite floats as numbers, numeric as text with the scale that was sent, times in
 * ISO 8601, bytes in base64, JSON as it is. A text that is not one of its type any more is written as it is.
 */
final class JsonValues {

    private JsonValues() {}

    /** Writes a text in UTF-8. */
    static void write(ColumnType type, byte[] text, int start, int length, JsonLines out) {
        switch (type.kind()) {
            case INT2, INT4, INT8, UNSIGNED -> out.raw(text, start, length);
            case FLOAT4, FLOAT8 -> number(text, start, length, out);
            case BOOL -> out.raw(text[start] == 't' ? "true" : "false");
            case NUMERIC, BITS, UUID, TIME, TIMETZ, INTERVAL -> quoted(text, start, length, out);
            case JSON -> out.embedded(text, start, length);
            case DATE -> date(text, start, length, out);
            case TIMESTAMP -> timestamp(text, start, length, out);
            case TIMESTAMPTZ -> instant(text, start, length, out);
            case TEXT, ENUM, INET, POINT, LINE, LSEG, BOX, PATH, POLYGON, CIRCLE -> out.string(text, start, length);
            default -> composed(type, new String(text, start, length, StandardCharsets.UTF_8), out);
        }
    }

    /** Text in which nothing needs an escape. */
    private static void quoted(byte[] text, int start, int length, JsonLines out) {
        out.raw('"').raw(text, start, length).raw('"');
    }

    private static void number(byte[] text, int start, int length, JsonLines out) {
        byte last = text[start + length - 1];
        if (last >= '0' && last <= '9') {
            out.raw(text, start, length);
        } else {
            quoted(text, start, length, out); // NaN, Infinity
        }
    }

    private static void date(byte[] text, int start, int length, JsonLines out) {
        if (isUsual(text, start, length, 10)) {
            quoted(text, start, length, out);
        } else {
            unusual(TimeText.date(string(text, start, length)), text, start, length, out);
        }
    }

    private static void timestamp(byte[] text, int start, int length, JsonLines out) {
        if (isUsual(text, start, length, 26)) {
            out.raw('"')
                    .raw(text, start, 10)
                    .raw('T')
                    .raw(text, start + 11, length - 11)
                    .raw('"');
        } else {
            unusual(TimeText.timestamp(string(text, start, length)), text, start, length, out);
        }
    }

    private static void instant(byte[] text, int start, int length, JsonLines out) {
        if (isUsual(text, start, length, 29) && text[start + length - 3] == '+' && text[start + length - 1] == '0') {
            out.raw('"')
                    .raw(text, start, 10)
                    .raw('T')
                    .raw(text, start + 11, length - 14)
                    .raw("Z\"");
        } else {
            unusual(TimeText.instant(string(text, start, length)), text, start, length, out);
        }
    }

    /** Whether it begins with a year of four digits, and no era follows. */
    private static boolean isUsual(byte[] text, int start, int length, int longest) {
        return length >= 10
                && length <= longest
                && text[start + 4] == '-'
                && text[start] != '-'
                && text[start + length - 1] != 'C';
    }

    private static void unusual(Object value, byte[] text, int start, int length, JsonLines out) {
        if (value instanceof SpecialValue) {
            quoted(text, start, length, out); // infinity, -infinity
        } else if (value instanceof LocalDate date) {
            out.string(date.toString());
        } else {
            boolean zoned = value instanceof Instant;
            LocalDateTime time = value instanceof Instant instant
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    : (LocalDateTime) value;
            out.raw('"').raw(time.toLocalDate().toString()).raw('T');
            clock(time, out);
            out.raw(zoned ? "Z\"" : "\"");
        }
    }

    private static void clock(LocalDateTime time, JsonLines out) {
        out.digits(time.getHour(), 2)
                .raw(':')
                .digits(time.getMinute(), 2)
                .raw(':')
                .digits(time.getSecond(), 2);
        int micros = time.getNano() / 1_000;
        if (micros != 0) {
            out.raw("." + "%06d".formatted(micros).replaceFirst("0+$", ""));
        }
    }

    private static void composed(ColumnType type, String text, JsonLines out) {
        int before = out.size();
        try {
            switch (type.kind()) {
                case MONEY ->
                    out.string(ValueReader.money(text, type.separator()).toPlainString());
                case BYTEA ->
                    out.raw('"')
                            .raw(Base64.getEncoder().encode(HexFormat.of().parseHex(text, 2, text.length())))
                            .raw('"');
                case HSTORE -> hstore(new TextScanner(text).pairs(), out);
                case ARRAY -> array(type, text, out);
                case VECTOR -> out.raw('[').raw(text.strip().replace(' ', ',')).raw(']');
                case RANGE -> range(type.elementType(), new TextScanner(text).range(), out);
                case MULTIRANGE -> multirange(type.elementType(), new TextScanner(text).multirange(), out);
                default -> composite(type, new TextScanner(text).composite(), out);
            }
        } catch (RuntimeException e) {
            out.rewind(before);
            out.string(text);
        }
    }

    private static void array(ColumnType type, String text, JsonLines out) {
        TextScanner scanner = new TextScanner(text);
        List<Integer> bounds = scanner.lowerBounds();
        List<@Nullable Object> elements = scanner.array((char) type.separator());
        boolean usual = bounds.stream().allMatch(bound -> bound == 1);
        if (!usual) {
            out.raw("{\"lower_bounds\":" + bounds.toString().replace(" ", "") + ",\"elements\":");
        }
        elements(type.elementType(), elements, out);
        if (!usual) {
            out.raw('}');
        }
    }

    private static void elements(ColumnType type, List<? extends @Nullable Object> elements, JsonLines out) {
        char before = '[';
        for (Object element : elements) {
            out.raw(before);
            before = ',';
            if (element instanceof List<?> nested) {
                elements(type, nested, out);
            } else {
                text(type, (String) element, out);
            }
        }
        out.raw(before == '[' ? "[]" : "]");
    }

    private static void hstore(List<@Nullable String> pairs, JsonLines out) {
        out.raw('{');
        for (int i = 0; i < pairs.size(); i += 2) {
            out.raw(i == 0 ? "" : ",").string(String.valueOf(pairs.get(i))).raw(':');
            text(ColumnType.TEXT, pairs.get(i + 1), out);
        }
        out.raw('}');
    }

    private static void multirange(ColumnType type, List<TextScanner.RangeText> ranges, JsonLines out) {
        out.raw('[');
        for (int i = 0; i < ranges.size(); i++) {
            out.raw(i == 0 ? "" : ",");
            range(type, ranges.get(i), out);
        }
        out.raw(']');
    }

    private static void range(ColumnType type, TextScanner.RangeText range, JsonLines out) {
        if (range.bounds().isEmpty()) {
            out.raw("{\"empty\":true}");
            return;
        }
        out.raw("{\"lower\":");
        text(type, range.lower(), out);
        out.raw(",\"upper\":");
        text(type, range.upper(), out);
        out.raw(",\"bounds\":").string(range.bounds()).raw('}');
    }

    private static void composite(ColumnType type, List<@Nullable String> values, JsonLines out) {
        if (values.size() != type.fields().size()) {
            throw new IllegalStateException("a composite with another number of fields");
        }
        out.raw('{');
        for (int i = 0; i < values.size(); i++) {
            ColumnType.Field field = type.fields().get(i);
            out.raw(i == 0 ? "" : ",").string(field.name()).raw(':');
            text(field.type(), values.get(i), out);
        }
        out.raw('}');
    }

    private static void text(ColumnType type, @Nullable String value, JsonLines out) {
        if (value == null) {
            out.raw("null");
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            write(type, utf8, 0, utf8.length, out);
        }
    }

    private static String string(byte[] text, int start, int length) {
        return new String(text, start, length, StandardCharsets.US_ASCII);
    }
}
