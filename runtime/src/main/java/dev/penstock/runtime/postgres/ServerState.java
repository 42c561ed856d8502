package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Which history the server is on, and how far.
 *
 * @param systemId the cluster's identifier
 * @param timeline the timeline
 * @param flushed the position up to which its log is durable
 * @param snapshotXmax the xmax of a snapshot now
 */
record ServerState(String systemId, int timeline, WalPosition flushed, long snapshotXmax) {

    /**
     * Asks the server.
     *
     * @param replication a connection that speaks the replication protocol, for IDENTIFY_SYSTEM (PostgreSQL
     *     documentation, 55.4)
     */
    static ServerState read(Connection replication, Connection connection) throws SQLException {
        return read(Identity.read(replication), connection);
    }

    /**
     * Asks the primary, when the server that streams may be another.
     *
     * @param identity that of the server that streams
     */
    static ServerState read(Identity identity, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_wal_flush_lsn()::text,"
                        + " pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return new ServerState(
                    identity.systemId(), identity.timeline(), WalPosition.parse(row.getString(1)), row.getLong(2));
        }
    }

    /**
     * Where the history of this server left an earlier timeline, or null when it never was on it.
     *
     * @param earlier the earlier timeline
     */
    @Nullable WalPosition leftTimeline(Connection replication, int earlier) throws SQLException {
        if (timeline == 1) {
            return null; // the first has no history
        }
        try (Statement statement = replication.createStatement();
                ResultSet row = statement.executeQuery("TIMELINE_HISTORY " + timeline)) {
            row.next();
            return switchPoint(row.getString("content"), earlier);
        }
    }

    /** Reads a timeline history file: lines of timeline, position where it was left, reason (55.4). */
    static @Nullable WalPosition switchPoint(String history, int earlier) {
        return history.lines()
                .map(line -> line.strip().split("\\s+", 3))
                .filter(parts -> parts.length >= 2 && parts[0].equals(Integer.toString(earlier)))
                .map(parts -> WalPosition.parse(parts[1]))
                .findFirst()
                .orElse(null);
    }

    /** Which cluster a server is of, and which timeline it is on. */
    record Identity(String systemId, int timeline) {

        static Identity read(Connection replication) throws SQLException {
            try (Statement statement = replication.createStatement();
                    ResultSet row = statement.executeQuery("IDENTIFY_SYSTEM")) {
                row.next();
                return new Identity(row.getString("systemid"), row.getInt("timeline"));
            }
        }
    }
}
