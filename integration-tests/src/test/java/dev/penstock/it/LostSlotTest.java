package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.postgres.LostSlotPolicy;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A history that has ended is replaced by itself only where that was asked for, and never by another cluster's. */
@WithServers
@DisplayName("R7: the policy for a slot that is lost")
final class LostSlotTest {

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(20));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aSlotThatIsGoneStopsTheRunByDefault() throws Exception {
        seed();
        dropSlot();
        Refusal.assertRefused("the replication slot " + rig.slot + " is gone", rig::start);
        assertEquals("0", Query.text(rig.database::connect, slots()));
    }

    @Test
    void aSlotThatIsGoneIsReplacedWhenThatWasAskedFor() throws Exception {
        String before = seed();
        dropSlot();
        rig.database.execute("DELETE FROM users WHERE id = 2", "UPDATE orders SET user_id = 3 WHERE id = 8");
        rig.start(reseeding());
        rig.assertConverged();
        assertNotEquals(before, rig.generation());
        String after = rig.generation();
        rig.database.execute("DELETE FROM users WHERE id = 4");
        rig.assertConverged();
        rig.penstock().close();
        rig.start(reseeding());
        rig.assertConverged();
        assertEquals(after, rig.generation(), "a history that goes on is left alone");
    }

    @Test
    void itIsReplacedWhileRunningToo() throws Exception {
        rig.start(reseeding());
        rig.assertConverged();
        String before = rig.generation();
        // The stream ends, and before the next begins the slot is gone.
        Await.until("the slot is dropped", Rig.PATIENCE, () -> {
            rig.database.execute(
                    "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = '" + rig.slot
                            + "'",
                    "SELECT pg_drop_replication_slot('" + rig.slot + "')");
            return true;
        });
        rig.database.execute("DELETE FROM users WHERE id = 2");
        Await.until("another generation", Rig.PATIENCE, () -> !rig.generation().equals(before));
        rig.assertConverged();
        rig.database.execute("UPDATE users SET full_name = 'later' WHERE id = 5");
        rig.assertConverged();
    }

    @Test
    void readersKeepTheOldIndexUntilTheNewOneIsWhole() throws Exception {
        seed();
        dropSlot();
        rig.database.execute("DELETE FROM users WHERE id = 2");
        rig.start(reseeding()
                .sink(new WatchedSink(
                        rig.sink(),
                        () -> assertEquals(
                                20, rig.search.documents(rig.prefix + "users").size(), "before a write of seeding"))));
        rig.assertConverged();
        assertEquals(19, rig.search.documents(rig.prefix + "users").size());
    }

    @Test
    void anotherClusterStopsTheRunEvenThen() throws Exception {
        seed();
        try (PostgresServer other = PostgresServer.start()) {
            TestDatabase copy = other.createDatabase();
            copy.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            Refusal.assertRefused(
                    "the database is another cluster",
                    () -> rig.start(rig.engine()
                            .database(PostgresSource.builder(copy.url())
                                    .slot(rig.slot)
                                    .onLostSlot(LostSlotPolicy.RESEED))));
            assertEquals("0", Query.text(copy::connect, "SELECT count(*) FROM pg_publication"));
        }
    }

    @Test
    void anotherDatabaseOfTheClusterStopsTheRunEvenThen() throws Exception {
        seed();
        dropSlot();
        try (TestDatabase other = rig.database.server().createDatabase()) {
            other.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            Refusal.assertRefused(
                    "the replication slot " + rig.slot + " is gone",
                    () -> rig.start(rig.engine()
                            .database(PostgresSource.builder(other.url())
                                    .slot(rig.slot)
                                    .onLostSlot(LostSlotPolicy.RESEED))));
            assertEquals("0", Query.text(rig.database::connect, slots()));
        }
    }

    @Test
    void aSlotThatNothingIsRememberedOfStopsTheRunEvenThen() throws Exception {
        rig.database.execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
        Refusal.assertRefused("nothing is remembered of it", () -> rig.start(reseeding()));
        assertEquals("1", Query.text(rig.database::connect, slots()));
    }

    private String seed() throws Exception {
        rig.start();
        rig.assertConverged();
        String generation = rig.generation();
        rig.penstock().close();
        assertEquals(EngineStatus.Phase.STOPPED, rig.penstock().status().phase());
        return generation;
    }

    private Penstock.Builder reseeding() {
        return rig.engine().database(rig.source().onLostSlot(LostSlotPolicy.RESEED));
    }

    private String slots() {
        return "SELECT count(*) FROM pg_replication_slots WHERE slot_name = '" + rig.slot + "'";
    }

    private void dropSlot() throws Exception {
        Slots.drop(rig.database::connect, rig.slot);
    }
}
