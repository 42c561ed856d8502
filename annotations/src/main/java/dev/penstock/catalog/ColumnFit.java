package dev.penstock.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the values of a column are what a component is. What PostgreSQL converts by the statements themselves fits.
 *
 * <p>The compiler asks it with a catalog in hand, and {@code penstock check} with a database.
 */
public enum ColumnFit {
    /** Every value of the column fits. */
    ALL,
    /** Some values may fit, others not: a {@code bigint} for an {@code int}, a text for a number. */
    SOME,
    /** No value of the column fits. */
    NONE;

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");
    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Set<String> TIMES = Set.of("timestamptz", "timestamp", "date");

    private static final Set<String> TIMES_OF_DAY = Set.of("time", "timetz");
    private static final Set<String> ADDRESSES = Set.of("inet", "cidr");
    private static final Set<String> BITS = Set.of("bit", "varbit");

    /** What can be compared with one another; any other type with itself only. */
    private static final List<Set<String>> KINDS = List.of(NUMBERS, TEXTS, TIMES, TIMES_OF_DAY, ADDRESSES, BITS);

    private static final Set<String> OTHERS =
            Set.of("bool", "bytea", "interval", "json", "jsonb", "money", "uuid", "xml");

    private static final Map<String, String> BOUNDS = Map.of(
            "int4range", "int4",
            "int8range", "int8",
            "numrange", "numeric",
            "daterange", "date",
            "tsrange", "timestamp",
            "tstzrange", "timestamptz");

    /**
     * What a column is, below domains.
     *
     * @param name the type's own name, as the system catalogs have it, without schema ({@code int4}, {@code timestamptz})
     * @param array whether it is an array
     * @param enumerated whether it is an enum
     * @param range whether it is a range, or may be one as far as is known
     */
    public record Type(String name, boolean array, boolean enumerated, boolean range) {

        /** Whether every value is a whole number of at most eight bytes. */
        public boolean isWholeNumber() {
            return !array && WHOLE.contains(name);
        }

        /** Whether it is one of those types of PostgreSQL's own that keys mostly have. */
        public boolean isPlain() {
            return !array && (OTHERS.contains(name) || KINDS.stream().anyMatch(kind -> kind.contains(name)));
        }

        /** Whether every value is a text. */
        public boolean isText() {
            return !array && TEXTS.contains(name);
        }

        /** What the bounds of a range are, where it is one of PostgreSQL's own (PostgreSQL documentation, 8.17 Range Types). */
        public Optional<Type> bound() {
            return Optional.ofNullable(BOUNDS.get(name))
                    .filter(own -> range && !array)
                    .map(own -> new Type(own, false, false, false));
        }

        /** Whether PostgreSQL compares a value of this type with one of the other. */
        public boolean isComparableWith(Type other) {
            return array == other.array
                    && (name.equals(other.name)
                            || KINDS.stream().anyMatch(kind -> kind.contains(name) && kind.contains(other.name)));
        }
    }

    /**
     * How well a column fits.
     *
     * @param component what the component is, as {@link dev.penstock.definition.RecordColumn#type} has it
     * @param column what the column is
     */
    public static ColumnFit of(String component, Type column) {
        if (column.array() && !component.equals("list")) {
            return all(component.equals("String")); // which is made of anything
        }
        String name = column.name();
        return switch (component) {
            case "boolean" -> all(name.equals("bool"));
            case "short" -> whole(name, Set.of("int2"));
            case "int" -> whole(name, Set.of("int2", "int4"));
            case "long" -> whole(name, WHOLE);
            case "float", "double", "BigDecimal" -> all(isNumber(name));
            case "BigInteger" -> whole(name, Set.of("int2", "int4", "int8", "numeric"));
            case "money" -> all(name.equals("money") || isNumber(name));
            case "UUID" -> orText(name, Set.of("uuid"));
            case "Instant", "OffsetDateTime", "LocalDate", "LocalDateTime" -> orText(name, TIMES);
            case "LocalTime" -> orText(name, Set.of("time", "timetz", "timestamp", "timestamptz"));
            case "Duration" -> all(name.equals("interval"));
            case "InetAddress" -> all(ADDRESSES.contains(name));
            case "byte[]" -> all(name.equals("bytea"));
            case "enum" -> column.enumerated() || TEXTS.contains(name) ? ALL : SOME;
            case "json" -> orText(name, Set.of("json", "jsonb"));
            case "map" -> orText(name, Set.of("json", "jsonb", "hstore"));
            case "range" -> all(column.range());
            case "list" -> all(column.array());
            default -> ALL;
        };
    }

    private static boolean isNumber(String name) {
        return NUMBERS.contains(name);
    }

    private static ColumnFit all(boolean fits) {
        return fits ? ALL : NONE;
    }

    private static ColumnFit whole(String name, Set<String> fitting) {
        if (fitting.contains(name)) {
            return ALL;
        }
        return isNumber(name) ? SOME : NONE;
    }

    private static ColumnFit orText(String name, Set<String> fitting) {
        if (fitting.contains(name)) {
            return ALL;
        }
        return TEXTS.contains(name) ? SOME : NONE;
    }
}
