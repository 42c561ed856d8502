package dev.penstock.benchmarks.idle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How much log a slot holds back: from where a restart would begin to read, to the end. Used by one thread. */
final class RetainedLog {

    private final Connection connection;
    private final String slot;
    private long most;

    RetainedLog(Connection connection, String slot) {
        this.connection = connection;
        this.slot = slot;
    }

    /** Looks now; in bytes. */
    long look() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint FROM pg_replication_slots"
                        + " WHERE slot_name = ?")) {
            statement.setString(1, slot);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long now = row.getLong(1);
                most = Math.max(most, now);
                return now;
            }
        }
    }

    String slot() {
        return slot;
    }

    /** The most that was seen. */
    long most() {
        return most;
    }
}
