package dev.penstock.runtime.postgres;

import dev.penstock.catalog.ColumnFit;
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

    private final Connection connection;
    private final Map<TableName, Map<String, Type>> types = new HashMap<>();

    RecordTypes(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column's type.
     *
     * @param text as people write it
     * @param below what it is below domains
     */
    private record Type(String text, ColumnFit.Type below, boolean nullable) {}

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
        ColumnFit fit = ColumnFit.of(column.type(), type.below());
        String otherwise = "Give the component a type that holds every " + type.text() + ", or change the column's.";
        if (fit == ColumnFit.NONE) {
            verdicts.add(Verdict.fail(subject, is + "is " + article(column.type()), otherwise));
        } else if (fit == ColumnFit.SOME) {
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
                                    new ColumnFit.Type(
                                            row.getString(3),
                                            row.getString(4).equals("A"),
                                            row.getString(5).equals("e"),
                                            row.getString(5).equals("r")),
                                    row.getBoolean(6)));
                }
            }
        }
        types.put(table, found);
        return found;
    }
}
