package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.row;
import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.verify.IndexProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A changed row that leads to more documents than a batch should wait for. */
@Timeout(60)
class FanOutsTest {

    private static final String GENERATION = "users_3fa9c2d1_000001";
    private static final List<String> IDS =
            IntStream.rangeClosed(10, 19).mapToObj(String::valueOf).toList();

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private final BatchPolicy policy = BatchPolicy.DEFAULT.with(
            numbers -> numbers.maxFanOut(3).buildSize(2).seeders(1).confirmInterval(Duration.ZERO));
    private @Nullable Engine engine;

    @BeforeEach
    void seed() throws InterruptedException {
        IDS.forEach(id -> source.rows.put(id, "old"));
        source.usersOfOrders.put("1", IDS);
        start();
        journal.await("seeded users");
        IDS.forEach(id -> source.rows.put(id, "new"));
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void isBuiltInPagesInTheBackground() throws InterruptedException {
        source.commit(100, item("1"));
        awaitSettled();

        assertEquals(rows(), documents());
        assertEquals(100, sink.version(GENERATION, "19"));
        assertEquals(1, journal.count("find all 1"));
        assertTrue(journal.has("build 10,11"));
        journal.await("close cursor"); // after the last of it counts as done
    }

    @Test
    void thePositionIsConfirmedWhenItIsRememberedAndOtherChangesGoOn() throws InterruptedException {
        CountDownLatch release = holdTheWriteOf("12");
        source.commit(100, item("1"));
        journal.await("confirm 108");
        source.rows.put("7", "seven");
        source.commit(200, user("7"));
        journal.await("confirm 208");

        assertEquals("seven", documents().get("7"));
        assertEquals("old", documents().get("19"));
        assertFalse(status().settled());
        assertEquals(1, status().indexes().get(0).fanOuts());
        assertTrue(memory().contains("\"fanOuts\":[{\"lookup\":2,\"starts\":[[\"1\"]]"), memory());

        release.countDown();
        awaitSettled();
        assertEquals(rows(), documents());
    }

    @Test
    void whatWasCommittedBeforeIsThereWhatItStandsForIsNot() throws InterruptedException {
        source.commit(50, user("7"));
        journal.await("confirm 58");
        CountDownLatch release = holdTheWriteOf("12");
        source.commit(100, item("1"));
        journal.await("confirm 108");

        assertTrue(status().holds(new WalPosition(58)), "a fan-out of a later change is not waited for");
        assertFalse(status().holds(new WalPosition(108)));
        IndexProgress progress = new IndexProgress(sink, "test");
        assertNotNull(progress.await("users", new WalPosition(58), Duration.ZERO));
        assertNull(progress.await("users", new WalPosition(108), Duration.ZERO));

        release.countDown();
        awaitSettled();
        assertTrue(status().holds(new WalPosition(108)));
        assertNotNull(progress.await("users", new WalPosition(108), Duration.ZERO));
    }

    @Test
    void rowsThatChangeAllTheTimeKeepNobodyWaiting() throws InterruptedException {
        CountDownLatch first = holdTheWriteOf("12");
        source.commit(100, item("1"));
        journal.await("confirm 108");
        source.commit(200, item("1"));
        journal.await("confirm 208");
        source.commit(300, item("1"));
        journal.await("confirm 308");
        CountDownLatch second = new CountDownLatch(1);
        source.building = keys -> {
            if (keys.get(0).id().equals("10")) {
                journal.note("begun anew");
                Journal.hold(second);
            }
        };
        first.countDown();
        journal.await("begun anew");

        assertTrue(status().holds(new WalPosition(108)));
        assertFalse(status().holds(new WalPosition(208)), "it is built with what was committed later");
        second.countDown();
        awaitSettled();
        assertTrue(status().holds(new WalPosition(308)));
    }

    @Test
    void theOldestTransactionOfItsBatchCounts() throws InterruptedException {
        CountDownLatch release = holdTheWriteOf("12");
        source.append(
                new ChangeEvent.Begin(new WalPosition(100), Instant.EPOCH),
                item("1"),
                new ChangeEvent.Commit(new WalPosition(108)),
                new ChangeEvent.Begin(new WalPosition(200), Instant.EPOCH),
                user("7"),
                new ChangeEvent.Commit(new WalPosition(208)));
        journal.await("confirm 208");

        assertFalse(status().holds(new WalPosition(108)));
        release.countDown();
        awaitSettled();
    }

    @Test
    void goesOnBehindTheLastPageThatWasDurableAfterARestart() throws InterruptedException {
        AtomicBoolean lost = new AtomicBoolean();
        CountDownLatch confirmed = new CountDownLatch(1);
        source.building = keys -> {
            if (keys.get(0).id().equals("14") && lost.compareAndSet(false, true)) {
                Journal.hold(confirmed);
                throw FakeSource.away();
            }
        };
        source.commit(100, item("1"));
        journal.await("confirm 108"); // or the change would come again, and the fan-out begin anew
        confirmed.countDown();
        journal.await(() -> journal.count("open session") == 2, "another session");
        awaitSettled();

        assertTrue(journal.has("find all 1 after 13"));
        assertEquals(1, journal.count("build 10,11"));
        assertEquals(rows(), documents());
    }

    @Test
    void theSameOneIsRememberedOnceAndBeginsAnewWithTheLaterVersion() throws InterruptedException {
        CountDownLatch release = holdTheWriteOf("14");
        source.commit(100, item("1"));
        journal.await(() -> memory().contains("\"cursor\":[\"13\"]"), "two pages");
        source.rows.put("10", "newer");
        source.commit(200, item("1"));
        journal.await("confirm 208");
        release.countDown();
        awaitSettled();

        assertEquals(rows(), documents());
        assertEquals(200, sink.version(GENERATION, "10"));
    }

    @Test
    void waitsForASinkThatIsAway() throws InterruptedException {
        AtomicBoolean away = new AtomicBoolean(true);
        sink.remembering = (name, json) -> {
            if (json.contains("\"cursor\":[\"13\"]") && away.compareAndSet(true, false)) {
                throw RecordingSink.away();
            }
        };
        source.commit(100, item("1"));
        awaitSettled();

        assertTrue(journal.has("find all 1 after 11"), "where it was remembered");
        assertEquals(rows(), documents());
    }

    private CountDownLatch holdTheWriteOf(String id) {
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.stream().anyMatch(document -> document.id().equals(id))) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        return release;
    }

    private void awaitSettled() throws InterruptedException {
        journal.await("find all 1");
        journal.await(() -> status().settled(), "settled");
    }

    private static RowChange item(String order) {
        return new RowChange(Users.ITEMS, null, row("id", "5", "order_id", order));
    }

    private Map<String, String> rows() {
        return new TreeMap<>(source.rows);
    }

    private Map<String, String> documents() {
        return new TreeMap<>(sink.documents(GENERATION));
    }

    private String memory() {
        return String.valueOf(sink.memory.get("index:users"));
    }

    private EngineStatus status() {
        return Objects.requireNonNull(engine).status();
    }

    private void start() throws InterruptedException {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String index) {
                journal.note("seeded " + index);
            }
        };
        engine = new Engine(
                source,
                sink,
                new EngineOptions(List.of(Users.DEFINITION), policy, FailurePolicy.STOP, false, listener));
        engine.start();
    }
}
