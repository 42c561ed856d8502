package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How much log a slot is behind, and whether it may lose what it needs (PostgreSQL documentation, 54.19
 * pg_replication_slots; 20.6.1 max_slot_wal_keep_size).
 *
 * @param confirmed the confirmed position
 * @param lagBytes how much log lies behind it
 * @param retainedBytes how much log is kept for the slot
 * @param walStatus reserved, extended, unreserved or lost
 * @param safeBytes how much more may be logged before the slot may be lost; null when nothing limits it, or too late
 * @param limitBytes max_slot_wal_keep_size; negative when nothing limits it
 */
record SlotHealth(
        WalPosition confirmed,
        long lagBytes,
        long retainedBytes,
        String walStatus,
        @Nullable Long safeBytes,
        long limitBytes) {

    /** Below this share of the limit there is a warning. */
    private static final int WARNING_SHARE = 5;

    private static final String QUESTION = """
            SELECT coalesce(confirmed_flush_lsn, '0/0')::text,
              greatest(pg_wal_lsn_diff(?::pg_lsn, confirmed_flush_lsn), 0)::bigint,
              greatest(pg_wal_lsn_diff(
                CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
                restart_lsn), 0)::bigint,
              coalesce(wal_status, 'lost'),
              safe_wal_size,
              (SELECT setting::bigint FROM pg_settings WHERE name = 'max_slot_wal_keep_size') * 1024 * 1024
            FROM pg_replication_slots WHERE slot_name = ?
            """;

    /**
     * Asks for it.
     *
     * @param primary for where the log ends
     * @param slots for the slot; the same connection when the slot is on the primary
     * @return null when there is no such slot
     */
    static @Nullable SlotHealth read(Connection primary, Connection slots, String slot) throws SQLException {
        String end;
        try (PreparedStatement statement = primary.prepareStatement("SELECT pg_current_wal_lsn()::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            end = row.getString(1);
        }
        try (PreparedStatement statement = slots.prepareStatement(QUESTION)) {
            statement.setString(1, end);
            statement.setString(2, slot);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new SlotHealth(
                                WalPosition.parse(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getObject(5, Long.class),
                                row.getLong(6))
                        : null;
            }
        }
    }

    /** What goes wrong unless somebody acts, and what to do; the same text for as long as it is the same. Null for nothing. */
    @Nullable String warning(String slot) {
        String name = "the replication slot " + slot;
        return switch (walStatus) {
            case "lost" ->
                name + " has lost the log it needs (wal_status is lost): everything must be read anew (--reseed)";
            case "unreserved" ->
                name
                        + " is about to lose the log it needs (wal_status is unreserved): the next checkpoint may remove it."
                        + " Raise max_slot_wal_keep_size (ALTER SYSTEM, then SELECT pg_reload_conf()) at once, and"
                        + " mend what keeps its reader from confirming";
            default -> behind(name);
        };
    }

    private @Nullable String behind(String name) {
        if (limitBytes >= 0 && safeBytes != null && safeBytes < limitBytes / WARNING_SHARE) {
            return name
                    + " has used up most of max_slot_wal_keep_size and will be lost when it is exceeded. Raise it, or"
                    + " mend what keeps its reader from confirming";
        }
        if (walStatus.equals("extended")) {
            return name + " holds back more log than max_wal_size (wal_status is extended), "
                    + (limitBytes < 0
                            ? "and nothing limits how much: watch the disk, and"
                            : "up to max_slot_wal_keep_size, where it is lost:")
                    + " mend what keeps its reader from confirming";
        }
        return null;
    }
}
