package dev.penstock.convergence;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a scenario has the engine's surroundings do. Scenario and engine are different processes: they meet at advisory locks of
 * the database.
 *
 * @param url the database, for JDBC
 * @param acts what is staged
 */
record Stage(String url, Set<Act> acts) {

    /** Documents with this text are those that a scenario is about. */
    static final String MARK = "marked";

    private static final long LOCK = 20_770_021;

    /** What may be staged. */
    enum Act {
        /** Writes of marked documents wait. */
        WRITES_HELD,
        /** Indexes are about to be whole, and wait. */
        ACTIVATION_HELD,
        /** The first write of each marked document is refused as one that can be tried again. */
        WRITES_REFUSED_ONCE,
        /** Some documents are refused at first as ones that can be tried again. */
        BUSY_AT_TIMES,
        /** Some writes take their time, so that later ones are there before them. */
        LATE_AT_TIMES,
        /** Marked documents are refused for good, and get dead letters. */
        MARKED_REJECTED,
        /** A position is confirmed, and the cursor of seeding remembered, as soon as it can be. */
        CONFIRMS_AT_ONCE
    }

    /** That of this JVM. */
    static Stage here() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (String act : System.getProperty("convergence.acts", "").split(",", -1)) {
            if (!act.isEmpty()) {
                acts.add(Act.valueOf(act));
            }
        }
        return new Stage(System.getProperty("convergence.jdbc", ""), acts);
    }

    void holdWrite() {
        if (acts.contains(Act.WRITES_HELD)) {
            pass();
        }
    }

    void holdActivation() {
        if (acts.contains(Act.ACTIVATION_HELD)) {
            pass();
        }
    }

    boolean has(Act act) {
        return acts.contains(act);
    }

    /** Waits until nobody holds the door. */
    private void pass() {
        ask("SELECT pg_advisory_lock(" + LOCK + ")");
    }

    /** Whether an engine was here before. */
    boolean hasSlot() {
        return !ask("SELECT count(*) FROM pg_replication_slots WHERE database = current_database()")
                .equals("0");
    }

    WalPosition logEnd() {
        return WalPosition.parse(ask("SELECT pg_current_wal_insert_lsn()::text"));
    }

    /** SQL that closes the door, until the session ends or opens it. */
    static String closeDoor() {
        return "SELECT pg_advisory_lock(" + LOCK + ")";
    }

    static String openDoor() {
        return "SELECT pg_advisory_unlock(" + LOCK + ")";
    }

    /** SQL that says how many wait at the door. */
    static String waiting() {
        return "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = " + LOCK;
    }

    private String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
