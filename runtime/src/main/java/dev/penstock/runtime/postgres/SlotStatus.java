package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A replication slot as {@code pg_replication_slots} shows it (PostgreSQL documentation, 54.19).
 *
 * @param plugin the output plugin
 * @param database the database it decodes
 * @param active whether somebody is streaming from it
 * @param confirmed the confirmed position; null while the slot is being made
 * @param walStatus whether the log it needs is still there: reserved, extended, unreserved or lost
 * @param invalidation why it is lost, as PostgreSQL 17 and later say; null when it is not, or not known
 */
record SlotStatus(
        @Nullable String plugin,
        @Nullable String database,
        boolean active,
        @Nullable WalPosition confirmed,
        @Nullable String walStatus,
        @Nullable String invalidation) {

    /** The slot of that name, or null when there is none. */
    static @Nullable SlotStatus read(Connection connection, String slot) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT plugin, database, active, confirmed_flush_lsn::text, wal_status,"
                        // A column that earlier versions lack.
                        + " to_jsonb(slot) ->> 'invalidation_reason'"
                        + " FROM pg_replication_slots AS slot WHERE slot_name = ?")) {
            statement.setString(1, slot);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String confirmed = row.getString(4);
                return new SlotStatus(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        confirmed == null ? null : WalPosition.parse(confirmed),
                        row.getString(5),
                        row.getString(6));
            }
        }
    }

    boolean isLost() {
        return "lost".equals(walStatus);
    }
}
