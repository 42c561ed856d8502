package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.ColumnType;
import dev.penstock.runtime.changes.ColumnType.Field;
import dev.penstock.runtime.changes.ColumnType.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how the text of a type is read, by the function that writes it (PostgreSQL documentation, 52.64 pg_type). What
 * it has found it keeps. Used by one thread.
 */
final class TypeCatalog {

    private static final String TYPE = """
            SELECT
              CASE WHEN nspname = 'pg_catalog' THEN typname::text ELSE nspname || '.' || typname END,
              proname::text,
              typtype::text,
              typbasetype::bigint,
              typelem::bigint,
              ascii(typdelim::text),
              typrelid::bigint,
              (SELECT rngsubtype::bigint FROM pg_range
                WHERE rngtypid = pg_type.oid OR rngmultitypid = pg_type.oid)
            FROM pg_type
            JOIN pg_namespace ON pg_namespace.oid = typnamespace
            JOIN pg_proc ON pg_proc.oid = typoutput
            WHERE pg_type.oid = ?::oid
            """;

    private static final String FIELDS = """
            SELECT attname::text, atttypid::bigint
            FROM pg_attribute WHERE attrelid = ?::oid AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum
            """;

    private static final Map<String, Kind> BY_OUTPUT = Map.ofEntries(
            Map.entry("int2out", Kind.INT2),
            Map.entry("int4out", Kind.INT4),
            Map.entry("int8out", Kind.INT8),
            Map.entry("oidout", Kind.UNSIGNED),
            Map.entry("xidout", Kind.UNSIGNED),
            Map.entry("cidout", Kind.UNSIGNED),
            Map.entry("float4out", Kind.FLOAT4),
            Map.entry("float8out", Kind.FLOAT8),
            Map.entry("numeric_out", Kind.NUMERIC),
            Map.entry("cash_out", Kind.MONEY),
            Map.entry("boolout", Kind.BOOL),
            Map.entry("byteaout", Kind.BYTEA),
            Map.entry("date_out", Kind.DATE),
            Map.entry("time_out", Kind.TIME),
            Map.entry("timetz_out", Kind.TIMETZ),
            Map.entry("timestamp_out", Kind.TIMESTAMP),
            Map.entry("timestamptz_out", Kind.TIMESTAMPTZ),
            Map.entry("interval_out", Kind.INTERVAL),
            Map.entry("bit_out", Kind.BITS),
            Map.entry("varbit_out", Kind.BITS),
            Map.entry("uuid_out", Kind.UUID),
            Map.entry("json_out", Kind.JSON),
            Map.entry("jsonb_out", Kind.JSON),
            Map.entry("inet_out", Kind.INET),
            Map.entry("cidr_out", Kind.INET),
            Map.entry("point_out", Kind.POINT),
            Map.entry("line_out", Kind.LINE),
            Map.entry("lseg_out", Kind.LSEG),
            Map.entry("box_out", Kind.BOX),
            Map.entry("path_out", Kind.PATH),
            Map.entry("poly_out", Kind.POLYGON),
            Map.entry("circle_out", Kind.CIRCLE),
            Map.entry("enum_out", Kind.ENUM),
            Map.entry("hstore_out", Kind.HSTORE),
            Map.entry("array_out", Kind.ARRAY),
            Map.entry("int2vectorout", Kind.VECTOR),
            Map.entry("oidvectorout", Kind.VECTOR),
            Map.entry("range_out", Kind.RANGE),
            Map.entry("multirange_out", Kind.MULTIRANGE),
            Map.entry("record_out", Kind.COMPOSITE));

    private final Connection connection;
    private final Map<Long, ColumnType> known = new HashMap<>();

    TypeCatalog(Connection connection) {
        this.connection = connection;
    }

    /** Forgets what it has found: a type was changed, perhaps. */
    void forget() {
        known.clear();
    }

    /** The type of that oid; text when there is no such type any more. */
    ColumnType type(int oid) throws SQLException {
        return type(Integer.toUnsignedLong(oid));
    }

    private ColumnType type(long oid) throws SQLException {
        ColumnType type = known.get(oid);
        if (type == null) {
            Entry entry = entry(oid);
            type = entry == null ? ColumnType.TEXT : type(entry);
            known.put(oid, type);
        }
        return type;
    }

    private ColumnType type(Entry entry) throws SQLException {
        if (entry.category().equals("d")) {
            return type(entry.base());
        }
        Kind kind = Objects.requireNonNullElse(BY_OUTPUT.get(entry.output()), Kind.TEXT);
        return switch (kind) {
            case ARRAY, VECTOR -> ColumnType.over(entry.name(), kind, type(entry.element()), (char) entry.delimiter());
            case RANGE, MULTIRANGE -> ColumnType.over(entry.name(), kind, type(entry.subtype()), ',');
            case COMPOSITE -> new ColumnType(entry.name(), kind, null, fields(entry.relation()), 0);
            case MONEY -> new ColumnType(entry.name(), kind, null, List.of(), moneyScale());
            default -> ColumnType.of(entry.name(), kind);
        };
    }

    private List<Field> fields(long relation) throws SQLException {
        Map<String, Long> oids = new HashMap<>();
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FIELDS)) {
            statement.setLong(1, relation);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                    oids.put(row.getString(1), row.getLong(2));
                }
            }
        }
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(new Field(name, type(Objects.requireNonNull(oids.get(name)))));
        }
        return fields;
    }

    /** How many digits follow the point is a matter of lc_monetary. */
    private int moneyScale() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT scale(0::money::numeric)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private @Nullable Entry entry(long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TYPE)) {
            statement.setLong(1, oid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Entry(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getInt(6),
                                row.getLong(7),
                                row.getLong(8))
                        : null;
            }
        }
    }

    /** A row of the catalog; zero where a type has no such thing. */
    private record Entry(
            String name,
            String output,
            String category,
            long base,
            long element,
            int delimiter,
            long relation,
            long subtype) {}
}
