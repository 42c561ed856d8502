package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.sql.Connection;
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
 * @param obstacle why it can be no filter; null when nothing is known against it
 */
record FilterTrial(
        String filter, List<String> columns, @Nullable String obstacle) {

    /**
     * Of the constraint of the trial table. What cannot fail, whatever the row: columns and constants, what widens them, and
     * comparisons of the kind that B-trees use.
     */
    private static final String RESULT = """
            SELECT
              pg_get_expr(conbin, conrelid),
              ARRAY(
                SELECT attname::text FROM pg_attribute
                WHERE attrelid = conrelid AND attnum = ANY (conkey) ORDER BY attnum),
              NOT EXISTS (
                SELECT FROM regexp_matches(conbin::text, '[{]([A-Z]+)', 'g') AS node (name)
                WHERE name[1] <> ALL (ARRAY['VAR', 'CONST', 'BOOLEXPR', 'NULLTEST', 'BOOLEANTEST', 'RELABELTYPE', 'FUNCEXPR',
                  'OPEXPR', 'DISTINCTEXPR', 'SCALARARRAYOPEXPR', 'ARRAY', 'ARRAYEXPR', 'COLLATE', 'COLLATEEXPR']))
              AND NOT EXISTS (
                SELECT FROM regexp_matches(conbin::text, ':funcformat (\\d+)', 'g') AS called (format)
                WHERE format[1] <> '2')
              AND NOT EXISTS (
                SELECT FROM regexp_matches(conbin::text, ':opno (\\d+)', 'g') AS used (operator)
                JOIN pg_operator ON pg_operator.oid = operator[1]::oid
                WHERE NOT EXISTS (
                  SELECT FROM pg_amop JOIN pg_am ON pg_am.oid = amopmethod AND amname = 'btree'
                  WHERE amopopr IN (pg_operator.oid, oprnegate)))
            FROM pg_constraint WHERE conrelid = 'pg_temp.penstock_trial'::regclass AND contype = 'c'
            """;

    FilterTrial {
        columns = List.copyOf(columns);
    }

    /**
     * Has PostgreSQL read a condition on a table's columns. The table itself is not locked, as it would be by whatever says
     * more, which would wait for VACUUM.
     */
    static FilterTrial of(Connection connection, TableName table, String condition) throws SQLException {
        try {
            return takenBack(connection, statement -> {
                statement.execute("CREATE TEMPORARY TABLE penstock_trial (LIKE " + Identifiers.quote(table) + ")");
                statement.execute("ALTER TABLE pg_temp.penstock_trial ADD CHECK (" + condition + ")");
                try (ResultSet row = statement.executeQuery(RESULT)) {
                    row.next();
                    return new FilterTrial(
                            row.getString(1),
                            List.of((String[]) row.getArray(2).getArray()),
                            row.getBoolean(3)
                                    ? null
                                    : "a row might make it fail, and the stream with it for good, which only comparisons"
                                            + " with constants and tests for NULL cannot");
                }
            });
        } catch (SQLException e) {
            return new FilterTrial("", List.of(), refusal(e));
        }
    }

    /**
     * Publishes a table with the condition, and takes it back.
     *
     * @return why PostgreSQL refuses that; null when it does not
     */
    @Nullable String refused(Connection connection, Publication publication, TableName table, String condition)
            throws SQLException {
        try {
            String published = takenBack(connection, statement -> {
                // It waits for VACUUM and for other changes of the table, and who comes later waits behind it.
                statement.execute("SET LOCAL lock_timeout = '5s'");
                if (publication.lists(table)) {
                    statement.execute(publication.dropping(table));
                }
                statement.execute(publication.adding(Map.of(table, new PublishedPart(List.of(), condition))));
                return String.valueOf(publication.part(table).filter());
            });
            return filter.equals(published)
                    ? null
                    : "it could not be compared with others, because PostgreSQL writes it in several ways";
        } catch (SQLException e) {
            return refusal(e);
        }
    }

    private static <T> T takenBack(Connection connection, Trial<T> trial) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            return trial.make(statement);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Errors of syntax, types, rights and constants are for good; others, as those of connections and locks, may pass. */
    private static String refusal(SQLException e) throws SQLException {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (Stream.of("0A", "22", "42").noneMatch(state::startsWith)) {
            throw e;
        }
        return "PostgreSQL refuses it (" + String.valueOf(e.getMessage()).replaceAll("\\s*\\n\\s*", "; ") + ")";
    }

    private interface Trial<T> {
        T make(Statement statement) throws SQLException;
    }
}
