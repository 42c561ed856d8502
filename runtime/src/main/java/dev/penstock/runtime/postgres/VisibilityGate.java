package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether new snapshots see a transaction whose commit is in the log already. The log delivers a commit before other
 * sessions see its rows; while the commit waits for a synchronous standby that can take long. The connection must lead to
 * the server that runs lookups and builds. Used by one thread.
 */
final class VisibilityGate {

    private final Connection connection;
    private @Nullable Snapshot latest;

    VisibilityGate(Connection connection) {
        this.connection = connection;
    }

    /** Whether every snapshot taken from now on sees the transaction. */
    boolean isOpenFor(int xid) throws SQLException {
        // What an older snapshot saw, every newer one sees.
        if (latest != null && latest.sees(xid)) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_current_snapshot()::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            latest = Snapshot.parse(row.getString(1));
        }
        return latest.sees(xid);
    }
}
