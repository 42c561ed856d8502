package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that the server of the slot is a standby of the primary on the same timeline, and waits for it. Its log is a part of
 * the primary's then: a commit that it delivers has happened there. Used by one thread.
 */
final class StandbyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StandbyCheck.class);
    private static final int FIRST_VERSION = 16;
    private static final long PAUSE_MILLIS = 20;
    private static final long WARN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String SYSTEM = "(SELECT system_identifier FROM pg_control_system())";
    private static final String STARTED = "pg_postmaster_start_time()";
    private static final String TIMELINE = "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)";

    /** How often it is looked whether the standby still is one. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Connection primary;
    private final Connection standby;
    private final SlotServer server;
    private boolean same;
    private long lookedNanos = System.nanoTime();

    /**
     * Checks a standby by a connection to it and one to its primary.
     *
     * @param server the standby, as what fails there is to be called
     */
    StandbyCheck(Connection primary, Connection standby, SlotServer server) {
        this.primary = primary;
        this.standby = standby;
        this.server = server;
    }

    /** Checks that one is a standby of the other, and that it keeps what decoding needs. */
    void check() throws SQLException {
        Catalog there = new Catalog(primary);
        String system = there.text(SYSTEM);
        String started = there.text(STARTED);
        same = server.ask(() -> isPrimary(system, started));
    }

    /** Whether it was promoted, and both URLs lead to it; if it is anything else than that or a standby, it is refused. */
    private boolean isPrimary(String system, String started) throws SQLException {
        Catalog here = new Catalog(standby);
        int version = standby.getMetaData().getDatabaseMajorVersion();
        if (version < FIRST_VERSION) {
            throw new PenstockException(
                    "slots on standbys came with PostgreSQL " + FIRST_VERSION + ", and this is " + version,
                    "Start without --stream-url.");
        }
        if (!here.text(SYSTEM).equals(system)) {
            throw new PenstockException(
                    "the server of --stream-url is of another cluster than that of --database-url",
                    "Give the URL of a standby of that database.");
        }
        boolean promoted = here.text(STARTED).equals(started);
        if (!promoted && !here.isTrue("pg_is_in_recovery()")) {
            throw new SourceUnavailableException(
                    "the server of --stream-url is no standby",
                    "Give the URL of a standby of the primary that --database-url leads to.",
                    null);
        }
        if (!here.setting("wal_level").equals("logical")) {
            throw new PenstockException(
                    "wal_level of the standby is " + here.setting("wal_level") + ", so it can decode nothing",
                    "Run ALTER SYSTEM SET wal_level = 'logical' on it and restart it.");
        }
        if (!promoted && !here.setting("hot_standby_feedback").equals("on")) {
            LOG.warn("hot_standby_feedback of the standby is off, so VACUUM on the primary may invalidate the slot; run"
                    + " ALTER SYSTEM SET hot_standby_feedback = on, and give the standby a physical slot"
                    + " (primary_slot_name)");
        }
        return promoted;
    }

    /**
     * Checks that both are on one timeline. Otherwise the standby may hold commits that the primary never had.
     *
     * @param timeline that of the standby
     */
    void checkTimeline(int timeline) throws SQLException {
        int primarys = Integer.parseInt(new Catalog(primary).text(TIMELINE), 16);
        if (primarys != timeline) {
            throw new SourceUnavailableException(
                    "the standby is on timeline " + timeline + ", and the primary on " + primarys,
                    "Let it follow the primary (recovery_target_timeline = 'latest').",
                    null);
        }
    }

    /**
     * Makes sure now and then that the standby still is one. A stream survives its promotion, and then goes along a log that
     * the primary does not have.
     *
     * @throws SourceUnavailableException when it was promoted
     */
    void checkStill() {
        if (same || System.nanoTime() - lookedNanos < LOOK_NANOS) {
            return;
        }
        lookedNanos = System.nanoTime();
        if (!server.ask(() -> new Catalog(standby).isTrue("pg_is_in_recovery()"))) {
            throw new SourceUnavailableException(
                    "the standby that the slot is on was promoted",
                    "Let both URLs lead to the new primary, or give that of another standby.",
                    null);
        }
    }

    /** Waits until the standby has replayed everything that is logged now. */
    void awaitReplayed() throws SQLException, InterruptedException {
        WalPosition now = WalPosition.parse(new Catalog(primary).text("pg_current_wal_insert_lsn()"))
                .recordEnd();
        long warnAt = System.nanoTime() + WARN_AFTER_NANOS;
        while (!server.ask(() -> hasReplayed(now))) {
            if (System.nanoTime() - warnAt > 0) {
                warnAt = System.nanoTime() + WARN_AFTER_NANOS;
                LOG.warn("waiting for the standby to replay the log up to {}; does it stream from the primary?", now);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean hasReplayed(WalPosition position) throws SQLException {
        try (PreparedStatement statement =
                standby.prepareStatement("SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= ?::pg_lsn")) {
            statement.setString(1, position.toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
