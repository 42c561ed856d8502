package dev.penstock.runtime.postgres;

import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the types of columns, and whether they may be null, with what records say. What PostgreSQL converts by the
 * statements themselves is well; what only some rows hold is warned of. Used by one thread.
 */
final class RecordTypes {

    private static final String TYPES = """
            SELECT attname::text, format_type(atttypid, atttypmod), base.typname::text, base.typcategory, base.typtype,
              NOT attnotnull AND NOT base.required
            FROM pg_attribute
            JOIN pg_class ON pg_class.oid = attrelid
            JOIN pg_namespace ON pg_namespace.oid = relnamespace
            CROSS JOIN LATERAL (
              WITH RECURSIVE domains AS (
                SELECT oid, typname, typcategory, typtype, typbasetype, typnotnull AS required
                FROM pg_type WHERE oid = atttypid
                UNION ALL
                SELECT inner_type.oid, inner_type.typname, inner_type.typcategory, inner_type.typtype,
                  inner_type.typbasetype, domains.required OR inner_type.typnotnull
                FROM domains JOIN pg_type AS inner_type
                  ON domains.typtype = 'd' AND inner_type.oid = domains.typbasetype
              )
              SELECT * FROM domains WHERE typtype <> 'd'
            ) AS base
            WHERE nspname = ? AND relname = ? AND attnum > 0 AND NOT attisdropped
            """;

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");
    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> FRACTIONS = Set.of("numeric", "float4", "float8");
    private static final Set<String> TIMES = Set.of("timestamptz", "timestamp", "date");

    private final Connection connection;
    private final Map<TableName, Map<String, Type>> types = new HashMap<>();

    RecordTypes(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column's type.
     *
     * @param text as people write it
     * @param name that of the type below domains, as the catalog has it
     * @param kind what it is: an enum, a range...
     */
    private record Type(String text, String name, boolean isArray, char kind, boolean nullable) {}

    /** What does not go together; nothing when all does. */
    Collection<Verdict> verdicts(List<RecordColumn> columns) throws SQLException {
        Map<String, Verdict> verdicts = new TreeMap<>(); // a record may stand in several places
        for (RecordColumn column : columns) {
            Type type = types(column.table()).get(column.column());
            if (type != null) {
                for (Verdict verdict : compare(column, type)) {
                    verdicts.putIfAbsent(verdict.subject() + verdict.remedy(), verdict);
                }
            }
        }
        return verdicts.values();
    }

    private static List<Verdict> compare(RecordColumn column, Type type) {
        List<Verdict> verdicts = new ArrayList<>();
        String subject = "column " + column.table() + "." + column.column();
        String is = "it is of type " + type.text() + ", and " + column.path() + " in the record ";
        Fit fit = fit(column.type(), type);
        String otherwise = "Give the component a type that holds every " + type.text() + ", or change the column's.";
        if (fit == Fit.NONE) {
            verdicts.add(Verdict.fail(subject, is + "is " + article(column.type()), otherwise));
        } else if (fit == Fit.SOME) {
            verdicts.add(Verdict.warn(
                    subject,
                    is + "is " + article(column.type()) + ", which not every value of the column is",
                    otherwise));
        }
        if (type.nullable() && !column.nullable()) {
            verdicts.add(Verdict.warn(
                    subject,
                    "it may be null, and " + column.path() + " in the record may not",
                    "Run: ALTER TABLE " + Identifiers.quote(column.table()) + " ALTER COLUMN "
                            + Identifiers.quote(column.column())
                            + " SET NOT NULL; or write @Nullable on the component."));
        }
        return verdicts;
    }

    private static String article(String type) {
        return switch (type) {
            case "int", "enum" -> "an " + type;
            case "Instant", "OffsetDateTime", "InetAddress" -> "an " + type;
            case "json" -> "JSON";
            case "money" -> "an amount of money";
            default -> "a " + type;
        };
    }

    /** Whether values of a column are what a component is. */
    private enum Fit {
        ALL,
        SOME,
        NONE
    }

    private static Fit fit(String javaType, Type type) {
        String name = type.name();
        return switch (javaType) {
            case "boolean" -> all(name.equals("bool"));
            case "short" -> whole(name, Set.of("int2"));
            case "int" -> whole(name, Set.of("int2", "int4"));
            case "long" -> whole(name, WHOLE);
            case "float", "double", "BigDecimal" -> all(WHOLE.contains(name) || FRACTIONS.contains(name));
            case "BigInteger" -> whole(name, Set.of("int2", "int4", "int8", "numeric"));
            case "money" -> all(name.equals("money") || WHOLE.contains(name) || FRACTIONS.contains(name));
            case "UUID" -> orText(name, Set.of("uuid"));
            case "Instant", "OffsetDateTime", "LocalDate", "LocalDateTime" -> orText(name, TIMES);
            case "LocalTime" -> orText(name, Set.of("time", "timetz", "timestamp", "timestamptz"));
            case "Duration" -> all(name.equals("interval"));
            case "InetAddress" -> all(name.equals("inet") || name.equals("cidr"));
            case "byte[]" -> all(name.equals("bytea"));
            case "enum" -> type.kind() == 'e' || TEXTS.contains(name) ? Fit.ALL : Fit.SOME;
            case "json" -> orText(name, Set.of("json", "jsonb"));
            case "range" -> all(type.kind() == 'r');
            case "list" -> all(type.isArray());
            default -> Fit.ALL; // a text is made of anything
        };
    }

    private static Fit all(boolean fits) {
        return fits ? Fit.ALL : Fit.NONE;
    }

    private static Fit whole(String name, Set<String> fitting) {
        if (fitting.contains(name)) {
            return Fit.ALL;
        }
        return WHOLE.contains(name) || FRACTIONS.contains(name) ? Fit.SOME : Fit.NONE;
    }

    private static Fit orText(String name, Set<String> fitting) {
        if (fitting.contains(name)) {
            return Fit.ALL;
        }
        return TEXTS.contains(name) ? Fit.SOME : Fit.NONE;
    }

    private Map<String, Type> types(TableName table) throws SQLException {
        Map<String, Type> known = types.get(table);
        if (known != null) {
            return known;
        }
        Map<String, Type> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getString(1),
                            new Type(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4).equals("A"),
                                    row.getString(5).charAt(0),
                                    row.getBoolean(6)));
                }
            }
        }
        types.put(table, found);
        return found;
    }
}
