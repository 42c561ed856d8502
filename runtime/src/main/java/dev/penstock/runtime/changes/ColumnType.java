package dev.penstock.runtime.changes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL as far as reading its text needs it (PostgreSQL documentation, 8 Data Types). A domain is the type
 * that it is over.
 *
 * @param name as people write it, such as {@code numeric} or {@code public.mood}
 * @param kind how its text is read
 * @param element of an array, range or multirange: the type of what is in it; else null
 * @param fields of a composite: its fields; else none
 * @param separator of an array: what stands between its elements; of money: how many digits follow the point
 */
public record ColumnType(String name, Kind kind, @Nullable ColumnType element, List<Field> fields, int separator) {

    /** Text that nothing is known of. */
    public static final ColumnType TEXT = of("text", Kind.TEXT);

    /** How the text of a type is read, and what it becomes in Java. */
    public enum Kind {
        /** {@link Short}. */
        INT2,
        /** {@link Integer}. */
        INT4,
        /** {@link Long}. */
        INT8,
        /** {@link Long}: oid, xid, cid, which have no sign. */
        UNSIGNED,
        /** {@link Float}. */
        FLOAT4,
        /** {@link Double}. */
        FLOAT8,
        /** {@link java.math.BigDecimal} with the scale that was sent, or a {@link SpecialValue}. */
        NUMERIC,
        /** {@link java.math.BigDecimal}. */
        MONEY,
        /** {@link Boolean}. */
        BOOL,
        /** {@link java.nio.ByteBuffer}, read-only. */
        BYTEA,
        /** {@link java.time.LocalDate}, or a {@link SpecialValue}. */
        DATE,
        /** {@link java.time.LocalTime}, or {@link SpecialValue#END_OF_DAY}. */
        TIME,
        /** {@link TimeWithOffset}. */
        TIMETZ,
        /** {@link java.time.LocalDateTime}, or a {@link SpecialValue}. */
        TIMESTAMP,
        /** {@link java.time.Instant}, or a {@link SpecialValue}. */
        TIMESTAMPTZ,
        /** {@link Interval}, or a {@link SpecialValue}. */
        INTERVAL,
        /** {@link java.util.UUID}. */
        UUID,
        /** {@link String}: the text of the JSON. */
        JSON,
        /** {@link NetworkAddress}: inet and cidr. */
        INET,
        /** {@link Geometry}. */
        POINT,
        /** {@link Geometry}. */
        LINE,
        /** {@link Geometry}. */
        LSEG,
        /** {@link Geometry}. */
        BOX,
        /** {@link Geometry}. */
        PATH,
        /** {@link Geometry}. */
        POLYGON,
        /** {@link Geometry}. */
        CIRCLE,
        /** {@link String} of zeros and ones: bit and varbit. */
        BITS,
        /** {@link String}: one of the type's labels. */
        ENUM,
        /** {@link java.util.Map} of strings, in which values may be null. */
        HSTORE,
        /** {@link ArrayValue}. */
        ARRAY,
        /** {@link java.util.List} of the elements: int2vector and oidvector. */
        VECTOR,
        /** {@link RangeValue}. */
        RANGE,
        /** {@link java.util.List} of {@link RangeValue}. */
        MULTIRANGE,
        /** {@link CompositeValue}. */
        COMPOSITE,
        /** {@link String}: the text as the server wrote it; every other type. */
        TEXT
    }

    /** Copies the list. */
    public ColumnType {
        fields = List.copyOf(fields);
    }

    /** A type that consists of nothing else. */
    public static ColumnType of(String name, Kind kind) {
        return new ColumnType(name, kind, null, List.of(), 0);
    }

    /** An array, range, multirange or vector of a type. */
    public static ColumnType over(String name, Kind kind, ColumnType element, char separator) {
        return new ColumnType(name, kind, element, List.of(), separator);
    }

    ColumnType elementType() {
        return Objects.requireNonNull(element);
    }

    /**
     * A field of a composite.
     *
     * @param name its name
     * @param type its type
     */
    public record Field(String name, ColumnType type) {}
}
