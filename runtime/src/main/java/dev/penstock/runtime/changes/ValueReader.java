package dev.penstock.runtime.changes;

import dev.penstock.runtime.changes.TextScanner.RangeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's text of a value as the Java type that {@link ColumnType.Kind} says. */
final class ValueReader {

    private ValueReader() {}

    /**
     * The value of a text.
     *
     * @throws IllegalStateException when it is not one of the type
     */
    static Object read(ColumnType type, String text) {
        try {
            return switch (type.kind()) {
                case INT2 -> Short.valueOf(text);
                case INT4 -> Integer.valueOf(text);
                case INT8, UNSIGNED -> Long.valueOf(text);
                case FLOAT4 -> Float.valueOf(text);
                case FLOAT8 -> Double.valueOf(text);
                case NUMERIC -> numeric(text);
                case MONEY -> money(text, type.separator());
                case BOOL -> text.equals("t");
                case BYTEA ->
                    ByteBuffer.wrap(HexFormat.of().parseHex(text, 2, text.length()))
                            .asReadOnlyBuffer();
                case DATE -> TimeText.date(text);
                case TIME -> TimeText.time(text);
                case TIMETZ -> TimeText.timeWithOffset(text);
                case TIMESTAMP -> TimeText.timestamp(text);
                case TIMESTAMPTZ -> TimeText.instant(text);
                case INTERVAL -> TimeText.interval(text);
                case UUID -> UUID.fromString(text);
                case INET -> network(text);
                case POINT, LINE, LSEG, BOX, PATH, POLYGON, CIRCLE -> geometry(type.kind(), text);
                case JSON, BITS, ENUM, TEXT -> text;
                case HSTORE -> hstore(text);
                case ARRAY -> array(type, text);
                case VECTOR -> vector(type, text);
                case RANGE -> range(type, new TextScanner(text).range());
                case MULTIRANGE ->
                    new TextScanner(text)
                            .multirange().stream()
                                    .map(range -> range(type, range))
                                    .toList();
                case COMPOSITE -> composite(type, text);
            };
        } catch (RuntimeException e) {
            // The text may hold what nobody else may read: it is not repeated.
            throw new IllegalStateException("a value is not one of the type " + type.name(), e);
        }
    }

    private static Object numeric(String text) {
        return switch (text) {
            case "NaN" -> SpecialValue.NAN;
            case "Infinity" -> SpecialValue.INFINITY;
            case "-Infinity" -> SpecialValue.NEGATIVE_INFINITY;
            default -> new BigDecimal(text);
        };
    }

    /** Signs and separators are those of a locale; digits are not. */
    static BigDecimal money(String text, int fraction) {
        StringBuilder digits = new StringBuilder();
        boolean negative = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            negative |= c == '-' || c == '(';
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        BigDecimal amount = new BigDecimal(new BigInteger(digits.toString()), fraction);
        return negative ? amount.negate() : amount;
    }

    private static NetworkAddress network(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new NetworkAddress(text, text.indexOf(':') < 0 ? 32 : 128);
        }
        return new NetworkAddress(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    private static Geometry geometry(ColumnType.Kind kind, String text) {
        List<Double> numbers = Stream.of(text.split("[\\[\\](){}<>,]+", -1))
                .filter(part -> !part.isEmpty())
                .map(Double::valueOf)
                .toList();
        return switch (kind) {
            case POINT -> points(numbers).get(0);
            case LINE -> new Geometry.Line(numbers.get(0), numbers.get(1), numbers.get(2));
            case LSEG ->
                new Geometry.Segment(points(numbers).get(0), points(numbers).get(1));
            case BOX -> new Geometry.Box(points(numbers).get(0), points(numbers).get(1));
            case PATH -> new Geometry.Path(points(numbers), text.startsWith("("));
            case POLYGON -> new Geometry.Polygon(points(numbers));
            default -> new Geometry.Circle(points(numbers).get(0), numbers.get(2));
        };
    }

    private static List<Geometry.Point> points(List<Double> numbers) {
        List<Geometry.Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            points.add(new Geometry.Point(numbers.get(i), numbers.get(i + 1)));
        }
        return points;
    }

    private static Map<String, @Nullable String> hstore(String text) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        List<@Nullable String> pairs = new TextScanner(text).pairs();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(String.valueOf(pairs.get(i)), pairs.get(i + 1));
        }
        return Collections.unmodifiableMap(map);
    }

    private static ArrayValue array(ColumnType type, String text) {
        TextScanner scanner = new TextScanner(text);
        return new ArrayValue(
                scanner.lowerBounds(), elements(type.elementType(), scanner.array((char) type.separator())));
    }

    private static List<@Nullable Object> elements(ColumnType type, List<@Nullable Object> texts) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object text : texts) {
            if (text instanceof List<?> nested) {
                List<@Nullable Object> copy = new ArrayList<>(nested);
                elements.add(Collections.unmodifiableList(elements(type, copy)));
            } else {
                elements.add(text == null ? null : read(type, (String) text));
            }
        }
        return elements;
    }

    private static List<Object> vector(ColumnType type, String text) {
        return Stream.of(text.split(" ", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> read(type.elementType(), part))
                .toList();
    }

    private static RangeValue range(ColumnType type, RangeText text) {
        if (text.bounds().isEmpty()) {
            return RangeValue.EMPTY;
        }
        return new RangeValue(
                text.lower() == null ? null : read(type.elementType(), text.lower()),
                text.upper() == null ? null : read(type.elementType(), text.upper()),
                text.bounds().charAt(0) == '[',
                text.bounds().charAt(1) == ']',
                false);
    }

    private static CompositeValue composite(ColumnType type, String text) {
        List<@Nullable String> texts = new TextScanner(text).composite();
        if (texts.size() != type.fields().size()) {
            throw new IllegalStateException("a composite with another number of fields");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            ColumnType.Field field = type.fields().get(i);
            String value = texts.get(i);
            fields.put(field.name(), value == null ? null : read(field.type(), value));
        }
        return new CompositeValue(fields);
    }
}
