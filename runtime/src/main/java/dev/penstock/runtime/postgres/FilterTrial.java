package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL makes of a condition as a row filter (PostgreSQL documentation, 31.4 Row Filters).
 *
 * @param filter the condition as the server writes it, in the settings of the session; empty when it is refused
 * @param columns the columns that it reads
 * @param obstacle why it can be no filter; null when it can
 */
record FilterTrial(String filter, List<String> columns, @Nullable String obstacle) {

    private static final String RESULT = """
            SELECT
              pg_get_expr(prqual, prrelid),
              ARRAY(
                SELECT attname::text FROM pg_depend
                JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
                WHERE classid = 'pg_publication_rel'::regclass AND objid = pg_publication_rel.oid
                  AND refclassid = 'pg_class'::regclass AND refobjsubid > 0
                ORDER BY attnum),
              -- What cannot fail, whatever the row: columns and constants, what widens them, and comparisons that indexes use.
              NOT EXISTS (
                SELECT FROM regexp_matches(prqual::text, '[{]([A-Z]+)', 'g') AS node (name)
                WHERE name[1] <> ALL (ARRAY['VAR', 'CONST', 'BOOLEXPR', 'NULLTEST', 'BOOLEANTEST', 'RELABELTYPE', 'FUNCEXPR',
                  'OPEXPR', 'DISTINCTEXPR', 'SCALARARRAYOPEXPR', 'ARRAY', 'ARRAYEXPR', 'COLLATE', 'COLLATEEXPR']))
              AND NOT EXISTS (
                SELECT FROM regexp_matches(prqual::text, ':funcformat (\\d+)', 'g') AS called (format)
                WHERE format[1] <> '2')
              AND NOT EXISTS (
                SELECT FROM regexp_matches(prqual::text, ':opno (\\d+)', 'g') AS used (operator)
                JOIN pg_operator ON pg_operator.oid = operator[1]::oid
                WHERE NOT EXISTS (
                  SELECT FROM pg_amop JOIN pg_am ON pg_am.oid = amopmethod AND amname = 'btree'
                  WHERE amopopr IN (pg_operator.oid, oprnegate)))
            FROM pg_publication_rel JOIN pg_publication ON pg_publication.oid = prpubid
            WHERE pubname = ? AND prrelid = to_regclass(?)
            """;

    FilterTrial {
        columns = List.copyOf(columns);
    }

    /** Publishes a table with the condition, looks, and takes it back. */
    static FilterTrial of(Connection connection, Publication publication, TableName table, String condition)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // It waits for VACUUM and for other changes of the table, and who comes later waits behind it.
            statement.execute("SET LOCAL lock_timeout = '5s'");
            if (publication.lists(table)) {
                statement.execute(publication.dropping(table));
            }
            statement.execute(publication.adding(Map.of(table, new PublishedPart(List.of(), condition))));
            return read(connection, publication, table);
        } catch (SQLException e) {
            if (isRefusal(e)) {
                return new FilterTrial("", List.of(), "PostgreSQL refuses it (" + oneLine(e) + ")");
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static FilterTrial read(Connection connection, Publication publication, TableName table)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESULT)) {
            statement.setString(1, publication.name());
            statement.setString(2, Identifiers.quote(table));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new FilterTrial(
                        row.getString(1),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getBoolean(3)
                                ? null
                                : "a row may make it fail, which would end the stream for good: only comparisons with"
                                        + " constants and tests for NULL cannot");
            }
        }
    }

    /** Errors of syntax, types and rights, and of constants; others, as those of connections and locks, may pass. */
    private static boolean isRefusal(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return Stream.of("0A", "22", "42").anyMatch(state::startsWith);
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\n\\s*", "; ");
    }
}
