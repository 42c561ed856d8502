package dev.penstock.client;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes the position of what was committed, for {@link Search#freshAsOf}. */
public final class CommitPosition {

    /** The flushed log is behind a commit that has waited for it; one that has not may be behind in it. */
    private static final String QUERY =
            "SELECT CASE current_setting('synchronous_commit') WHEN 'off' THEN pg_current_wal_insert_lsn()"
                    + " ELSE pg_current_wal_flush_lsn() END";

    private CommitPosition() {}

    /**
     * A position behind everything that was committed before this call.
     *
     * @param connection the connection that has just committed, or another to the primary of the same server with the same
     *     {@code synchronous_commit}; one that was {@code SET LOCAL} is over with its transaction, so that what was committed without
     *     waiting may not be covered. Without autocommit this begins a transaction.
     * @throws SQLException when the server is a standby, or cannot be asked
     */
    public static WalPosition after(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return WalPosition.parse(row.getString(1));
        }
    }
}
