package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the state of a slot means for an engine that is to read it.
 *
 * @param name the slot
 * @param slot as it is; null when there is none
 * @param reader the process that reads it; null when nobody does
 * @param database the database that the engine is for
 * @param remembered whether a sink remembers it; null when that is not known
 */
record SlotVerdict(
        String name,
        @Nullable SlotStatus slot,
        @Nullable Reader reader,
        String database,
        @Nullable Boolean remembered) {

    /** What engines call themselves. */
    private static final String OURS = "penstock";

    private static final String READER =
            "SELECT pid, application_name, coalesce(pg_size_pretty(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery()"
                    + " THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, restart_lsn)), '')"
                    + " FROM pg_replication_slots LEFT JOIN pg_stat_activity ON pid = active_pid WHERE slot_name = ?";

    /**
     * Who reads a slot.
     *
     * @param process the process; zero when nobody does
     * @param application what it calls itself; empty when we may not know
     * @param heldBack how much log the slot holds back, for people
     */
    record Reader(int process, String application, String heldBack) {

        boolean isKnownNotToBeOurs() {
            return !application.isEmpty() && !application.equals(OURS);
        }
    }

    /** Looks at a slot. */
    static SlotVerdict read(Connection connection, String name, @Nullable Boolean remembered) throws SQLException {
        return new SlotVerdict(
                name, SlotStatus.read(connection, name), reader(connection, name), connection.getCatalog(), remembered);
    }

    private static @Nullable Reader reader(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READER)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String application = row.getString(2);
                return new Reader(row.getInt(1), application == null ? "" : application, row.getString(3));
            }
        }
    }

    /** Whether it is to be made. */
    boolean isMissing() {
        return slot == null;
    }

    /** Whether nobody reads it. */
    boolean isUnread() {
        return slot == null || !slot.active();
    }

    /** What is to be said of it. */
    Verdict verdict() {
        String subject = "slot " + name;
        if (slot == null) {
            return Boolean.TRUE.equals(remembered)
                    ? Verdict.fail(
                            subject,
                            "the replication slot " + name + " is gone, but beside the indexes it is remembered",
                            HistoryCheck.RESEED)
                    : Verdict.ok(subject, "there is none yet; it is made at the first start");
        }
        if (!"pgoutput".equals(slot.plugin())) {
            return Verdict.fail(
                    subject,
                    "the replication slot " + name + " is "
                            + (slot.plugin() == null ? "a physical one" : "one of the plugin " + slot.plugin())
                            + ", not of pgoutput",
                    "Choose another name with --slot; or, if nobody needs it, run: SELECT pg_drop_replication_slot('"
                            + name + "').");
        }
        if (!database.equals(slot.database())) {
            return Verdict.fail(
                    subject,
                    "the replication slot " + name + " belongs to the database " + slot.database() + ", not to "
                            + database,
                    "Choose another name with --slot, or correct the URL.");
        }
        return ofOurs(subject, slot);
    }

    private Verdict ofOurs(String subject, SlotStatus status) {
        if (status.isLost()) {
            return Verdict.fail(
                    subject,
                    "the replication slot " + name + " was invalidated, because "
                            + HistoryCheck.invalidation(status.invalidation()),
                    HistoryCheck.RESEED);
        }
        if (status.active() && reader != null && reader.isKnownNotToBeOurs()) {
            return Verdict.fail(
                    subject,
                    "the replication slot " + name + " is being read by process " + reader.process() + " (application "
                            + reader.application() + ")",
                    "Stop that, or choose another name with --slot.");
        }
        if (Boolean.FALSE.equals(remembered)) {
            return Verdict.fail(
                    subject,
                    "the replication slot " + name + " exists, but beside the indexes nothing is remembered of it",
                    "If the indexes were lost, start once with --reseed; if it belongs to somebody else, choose another"
                            + " name with --slot.");
        }
        String heldBack = reader == null ? "" : "; it holds back " + reader.heldBack() + " of log";
        if ("unreserved".equals(status.walStatus())) {
            return Verdict.warn(
                    subject,
                    "the replication slot " + name + " has fallen so far behind that it is about to be lost" + heldBack,
                    "Start the engine at once, or raise max_slot_wal_keep_size.");
        }
        return Verdict.ok(subject, (status.active() ? "an engine reads it" : "nobody reads it now") + heldBack);
    }
}
