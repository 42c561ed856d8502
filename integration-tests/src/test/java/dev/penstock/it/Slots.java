package dev.penstock.it;

import dev.penstock.testkit.Await;
import java.sql.SQLException;

/** What becomes of a replication slot whose reader was closed: the server notices a moment later. */
final class Slots {

    private Slots() {}

    static void awaitUnread(Query.Database database, String slot) {
        Await.until(
                "the server has noticed that nobody reads the slot " + slot,
                Rig.PATIENCE,
                () -> Query.text(database, "SELECT active FROM pg_replication_slots WHERE slot_name = '" + slot + "'")
                        .equals("f"));
    }

    /** Drops a slot that nobody reads any more. */
    static void drop(Query.Database database, String slot) throws SQLException {
        awaitUnread(database, slot);
        Query.text(database, "SELECT pg_drop_replication_slot('" + slot + "')");
    }
}
