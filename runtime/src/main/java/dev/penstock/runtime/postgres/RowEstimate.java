package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many rows PostgreSQL believes a table to have, since it was analysed last (54.11 pg_class, reltuples). */
final class RowEstimate {

    /** A partitioned table has no estimate of its own. */
    private static final String ESTIMATE = """
            WITH RECURSIVE tree (oid) AS (
              SELECT to_regclass(?)::oid
              UNION ALL
              SELECT inhrelid FROM tree JOIN pg_inherits ON inhparent = tree.oid)
            SELECT coalesce(sum(greatest(reltuples, 0)), 0)::bigint
            FROM tree JOIN pg_class ON pg_class.oid = tree.oid
            WHERE relkind <> 'p'
            """;

    private RowEstimate() {}

    /** The number; zero when the table was never analysed, too. */
    static long of(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ESTIMATE)) {
            statement.setString(1, Identifiers.quote(table));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        }
    }
}
