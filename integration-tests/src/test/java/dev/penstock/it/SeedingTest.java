package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.TooManyRowsException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Seeding while everything changes, and what is remembered of it. */
@WithServers
@DisplayName("R1, R5: seeding beside live changes")
final class SeedingTest {

    /** Ranges so short that changes fall before, into and behind the one being built. */
    private static final BatchPolicy SHORT_RANGES = BatchPolicy.DEFAULT.with(policy ->
            policy.maxChanges(100).maxRows(50).buildSize(10).writers(2).confirmInterval(Duration.ofMillis(50)));

    @Test
    void writesOfEveryKindDuringSeedingConverge(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(2_000));
            RandomWrites writes = new RandomWrites(database, 7);
            writes.run(20);
            rig.start(rig.engine().batch(SHORT_RANGES));
            int transactions = 0;
            while (!rig.penstock().status().seeded()) {
                writes.run(5);
                transactions += 5;
            }
            assertTrue(transactions > 20, "seeding was over after " + transactions + " transactions");
            rig.assertConverged();
        }
    }

    @Test
    void truncatesDuringSeedingConverge(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(1_000));
            Penstock penstock = rig.start(rig.engine().batch(SHORT_RANGES));
            awaitSeeded(penstock, 100);
            database.execute("TRUNCATE items", "INSERT INTO items VALUES (1, 1, 'only', 1)");
            awaitSeeded(penstock, 300);
            database.execute("TRUNCATE users CASCADE", Shop.fill(30));
            rig.assertConverged();
        }
    }

    @Test
    void aRestartResumesSeedingAtItsCursor(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(2_000));
            Penstock first = rig.start(rig.engine().batch(SHORT_RANGES));
            awaitSeeded(first, 200);
            first.close();
            long done = first.status().indexes().get(0).seededDocuments();
            assertTrue(done < 2_000, "seeding was over before the restart");
            Penstock second = rig.start();
            rig.assertConverged();
            long rest = second.status().indexes().get(0).seededDocuments();
            assertTrue(rest <= 2_000 - done + 10, done + " were done, then " + rest + " again");
        }
    }

    @Test
    void aWholeIndexIsNotSeededAgain(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(100));
            rig.start();
            rig.assertConverged();
            rig.penstock().close();
            database.execute("UPDATE users SET full_name = 'while it was away' WHERE id = 3");
            Penstock again = rig.start();
            rig.assertConverged();
            assertEquals(0, again.status().indexes().get(0).seededDocuments());
            assertEquals(1, again.status().indexes().get(0).written());
        }
    }

    @Test
    void noReaderSeesAHalfFilledIndex(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(100));
            Penstock penstock = rig.start(rig.engine().batch(SHORT_RANGES.with(policy -> policy.seedRate(20))));
            awaitSeeded(penstock, 20);
            assertEquals(
                    404,
                    rig.search
                            .call("GET", "/" + rig.prefix + "users", "")
                            .path("status")
                            .asInt());
            assertFalse(penstock.status().seeded(), "seeding was over too soon");
            rig.assertConverged();
        }
    }

    /** They may have come after its ends were chosen, in any number. */
    @Test
    void aRangeThatHasMoreRowsThanItMayIsNotBuilt(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(100));
        IndexDefinition users = UserIndex.DEFINITION;
        try (DatabaseReading reading = PostgresSource.builder(database.url()).reading(List.of(users));
                DocumentSource documents = reading.openDocuments()) {
            KeyRange small = new KeyRange(null, null, 99);

            assertThrows(TooManyRowsException.class, () -> documents.build(users, small, Long.MAX_VALUE));
            assertThrows(TooManyRowsException.class, () -> documents.keys(users, small));

            KeyRange all = new KeyRange(null, null, 100);
            assertEquals(
                    100, documents.build(users, all, Long.MAX_VALUE).documents().size());
            assertEquals(100, documents.keys(users, all).size());
        }
    }

    @Test
    void anIndexIsSearchableAsSoonAsReadersSeeIt(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(300));
            rig.start();
            // Without the refresh that the other tests ask for.
            int found = Await.value(
                    "the alias is there",
                    Rig.PATIENCE,
                    () -> rig.search
                            .call("GET", "/" + rig.prefix + "users/_count", "")
                            .path("count")
                            .asInt(-1),
                    count -> count >= 0);
            assertEquals(300, found);
        }
    }

    @Test
    void anEmptyTableIsSeededToo(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            rig.start();
            rig.assertConverged();
            database.execute(Shop.fill(3));
            rig.assertConverged();
        }
    }

    private static void awaitSeeded(Penstock penstock, long documents) {
        Await.value(
                documents + " documents are seeded",
                Rig.PATIENCE,
                () -> penstock.status().indexes().get(0).seededDocuments(),
                seen -> seen >= documents || penstock.status().seeded());
    }
}
