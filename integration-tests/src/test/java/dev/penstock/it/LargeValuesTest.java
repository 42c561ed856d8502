package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values of more than 100 MB. */
@WithServers
@Timeout(180)
@DisplayName("values larger than 100 MB pass, or are rejected as one document")
final class LargeValuesTest {

    private static final int MEGABYTES = 120;
    private static final String LARGE = "repeat(md5('large'), " + MEGABYTES + " * 32768)";

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute("ALTER TABLE items ADD COLUMN image text", Shop.fill(10));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatNoDocumentReadsCostsItsBytesOnce() throws Exception {
        try (EngineProcess engine = EngineProcess.run(rig, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError")) {
            awaitConfirmed(engine);
            rig.database.execute(
                    "INSERT INTO items VALUES (1000, 3, 'large', 1, " + LARGE + ")",
                    "UPDATE items SET quantity = 2 WHERE id = 1000", // with the old image, and the new one without it
                    "UPDATE items SET image = reverse(image), order_id = 4 WHERE id = 1000", // with both
                    "DELETE FROM items WHERE id = 1000",
                    "UPDATE users SET full_name = 'after it' WHERE id = 5");
            awaitConfirmed(engine);
            rig.assertIndexEqualsDatabase();
            assertEquals(143, engine.terminate(), engine::toString);
        }
    }

    @Test
    void aFieldOfADocumentReachesTheSinkWhole() throws Exception {
        RecordingSink sink = new RecordingSink();
        rig.start(rig.engine().batch(oneAtATime()).sink(sink));
        rig.database.execute("UPDATE users SET full_name = " + LARGE + " WHERE id = 5");
        rig.awaitCaughtUp();
        String document = String.valueOf(sink.documents("users").get("5"));
        assertTrue(document.length() > MEGABYTES << 20, () -> "only " + document.length());
    }

    /** @param megabytes more than its memory for writes, and more than a request may have */
    @ParameterizedTest
    @ValueSource(ints = {60, MEGABYTES})
    void aDocumentThatOpenSearchNeverTakesIsLeftOutAlone(int megabytes) throws Exception {
        rig.start(rig.engine().batch(oneAtATime()).onRejection(FailurePolicy.SKIP));
        rig.assertConverged();
        rig.database.execute(
                "UPDATE users SET full_name = repeat(md5('large'), " + megabytes + " * 32768) WHERE id = 5",
                "UPDATE users SET full_name = 'beside it' WHERE id IN (4, 6)");
        rig.awaitCaughtUp();
        assertEquals(1, rig.penstock().status().indexes().get(0).skipped());
        rig.database.execute("UPDATE users SET full_name = 'small again' WHERE id = 5");
        rig.assertConverged();
    }

    private static BatchPolicy oneAtATime() {
        return BatchPolicy.DEFAULT.with(policy ->
                policy.maxChanges(500).maxRows(200).buildSize(50).writers(1).confirmInterval(Duration.ofMillis(100)));
    }

    private void awaitConfirmed(EngineProcess engine) throws Exception {
        String now = Query.text(rig.database::connect, "SELECT pg_current_wal_flush_lsn()::text");
        Await.until(
                "the slot is confirmed up to " + now,
                Rig.PATIENCE.multipliedBy(2),
                () -> !engine.isAlive()
                        || "t"
                                .equals(Query.text(
                                        rig.database::connect,
                                        "SELECT bool_or(confirmed_flush_lsn >= '" + now + "') FROM pg_replication_slots"
                                                + " WHERE slot_name = '" + rig.slot + "'")));
        assertTrue(engine.isAlive(), engine::toString);
    }
}
