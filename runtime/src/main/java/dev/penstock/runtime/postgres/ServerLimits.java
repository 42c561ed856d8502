package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server has left of what engines need, and how long it keeps what they have not read yet (PostgreSQL documentation,
 * 20.6 Replication).
 *
 * @param version the major version
 * @param slots how many replication slots there may be, and are
 * @param senders how many WAL senders there may be, and are
 * @param connections how many connections our role may open, and how many of them are open
 * @param keptMegabytes how much log a slot may hold back; negative when there is no bound
 * @param idleSeconds after how long a slot that nobody reads is invalidated; zero for never
 */
record ServerLimits(int version, Bound slots, Bound senders, Bound connections, long keptMegabytes, long idleSeconds) {

    /** The first that has all that is needed. */
    private static final int FIRST_VERSION = 14;

    /** An engine's connections with the usual numbers, those of seeding among them. */
    private static final int CONNECTIONS_OF_AN_ENGINE = 12;

    /** Less than what a busy database writes while somebody has lunch. */
    private static final long FEW_MEGABYTES = 1024;

    private static final String READ = """
            SELECT
              current_setting('max_replication_slots')::int,
              (SELECT count(*) FROM pg_replication_slots)::int,
              current_setting('max_wal_senders')::int,
              (SELECT count(*) FROM pg_stat_replication)::int,
              role_limit,
              CASE WHEN role_limit < server_limit THEN role_used ELSE server_used END,
              server_limit,
              (SELECT setting::bigint FROM pg_settings WHERE name = 'max_slot_wal_keep_size'),
              coalesce((SELECT setting::bigint * CASE unit WHEN 'min' THEN 60 ELSE 1 END
                FROM pg_settings WHERE name = 'idle_replication_slot_timeout'), 0)
            FROM (
              SELECT
                CASE WHEN rolconnlimit < 0 OR rolsuper THEN 2147483647 ELSE rolconnlimit END AS role_limit,
                (SELECT count(*) FROM pg_stat_activity
                  WHERE usename = current_user AND backend_type = 'client backend')::int AS role_used,
                current_setting('max_connections')::int
                  - CASE WHEN rolsuper THEN 0 ELSE current_setting('superuser_reserved_connections')::int END
                  AS server_limit,
                (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')::int AS server_used
              FROM pg_roles WHERE rolname = current_user) AS counted
            """;

    /**
     * Something that there is only so much of.
     *
     * @param most how many there may be
     * @param used how many there are
     */
    record Bound(int most, int used) {

        int left() {
            return Math.max(0, most - used);
        }

        @Override
        public String toString() {
            return used + " of " + most + " in use";
        }
    }

    /** Asks the server. */
    static ServerLimits read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return new ServerLimits(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    new Bound(row.getInt(1), row.getInt(2)),
                    new Bound(row.getInt(3), row.getInt(4)),
                    new Bound(Math.min(row.getInt(5), row.getInt(7)), row.getInt(6)),
                    row.getLong(8),
                    row.getLong(9));
        }
    }

    /**
     * What is to be said of them.
     *
     * @param newSlots how many slots are to be made
     * @param newStreams how many slots are to be read that nobody reads now
     */
    List<Verdict> verdicts(int newSlots, int newStreams) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(
                version >= FIRST_VERSION
                        ? Verdict.ok("PostgreSQL version", Integer.toString(version))
                        : Verdict.fail(
                                "PostgreSQL version",
                                "it is PostgreSQL " + version,
                                "Use version " + FIRST_VERSION + " or later."));
        verdicts.add(taken(
                "max_replication_slots",
                slots,
                newSlots,
                "replication slots",
                "drop a slot that is not needed (pg_replication_slots)."));
        verdicts.add(taken(
                "max_wal_senders",
                senders,
                newStreams,
                "WAL senders",
                "stop what streams and is not needed (pg_stat_replication)."));
        verdicts.add(ofConnections());
        verdicts.add(ofKept());
        if (idleSeconds > 0) {
            verdicts.add(Verdict.warn(
                    "idle_replication_slot_timeout",
                    "a slot is lost when nobody has read it for " + idleSeconds + " s",
                    "Run ALTER SYSTEM SET idle_replication_slot_timeout = 0; SELECT pg_reload_conf(); or make it longer"
                            + " than an engine is ever away."));
        }
        return verdicts;
    }

    private static Verdict taken(String setting, Bound bound, int needed, String what, String otherRemedy) {
        return bound.left() >= needed
                ? Verdict.ok(setting, bound.toString())
                : Verdict.fail(
                        setting,
                        "of " + bound.most() + " " + what + " " + bound.used() + " are taken, and " + needed
                                + (needed == 1 ? " more is" : " more are") + " needed",
                        "Run ALTER SYSTEM SET " + setting + " = " + (bound.used() + needed)
                                + ", at least, and restart PostgreSQL; or " + otherRemedy);
    }

    private Verdict ofConnections() {
        int needed = CONNECTIONS_OF_AN_ENGINE;
        return connections.left() >= needed
                ? Verdict.ok("connections", connections.toString())
                : Verdict.warn(
                        "connections",
                        "the role may open " + connections.left() + " more connections, and an engine opens up to "
                                + needed,
                        "Raise max_connections, or the role's CONNECTION LIMIT (ALTER ROLE ... CONNECTION LIMIT -1).");
    }

    private Verdict ofKept() {
        String setting = "max_slot_wal_keep_size";
        if (keptMegabytes < 0) {
            return Verdict.ok(setting, "no bound: while an engine is away, its slot holds back the log");
        }
        return keptMegabytes >= FEW_MEGABYTES
                ? Verdict.ok(setting, "an engine that is away may fall behind by " + keptMegabytes + " MB of log")
                : Verdict.warn(
                        setting,
                        "the slot is lost when an engine has fallen behind by " + keptMegabytes + " MB of log",
                        "Run ALTER SYSTEM SET max_slot_wal_keep_size = '10GB', as the disk allows; SELECT"
                                + " pg_reload_conf();");
    }
}
