package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.row;
import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.ChangeEvent.TableTruncated;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pause promises, over a source and a sink that keep theirs. */
@Timeout(60)
class PauseTest {

    private static final String GENERATION = "users_3fa9c2d1_000001";

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private Engine engine = engine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void nothingIsBuiltOrWrittenWhilePausedAndNothingIsLost() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        seeded();
        pause();
        source.rows.put("1", "A");
        source.rows.remove("2");
        source.commit(100, user("1"), new RowChange(Users.USERS, row("id", "2", "name", "n"), null));
        engine.reindex("users");
        awaitRounds();

        assertEquals(Phase.PAUSED, engine.status().phase());
        assertTrue(engine.status().paused());
        assertEquals(0, journal.count("build 1,2"));
        assertEquals(Map.of("1", "a", "2", "b"), sink.documents(GENERATION));
        assertNull(engine.status().indexes().get(0).next(), "a request is taken up after the pause");

        engine.resume();
        journal.await("confirm 108");
        assertFalse(engine.status().paused());
        journal.await("show users_3fa9c2d1_000002");
        assertEquals(Map.of("1", "A"), sink.documents("users_3fa9c2d1_000002"));
    }

    @Test
    void seedingPausesAndGoesOnWhereItWas() throws InterruptedException {
        IntStream.rangeClosed(10, 19).forEach(id -> source.rows.put(String.valueOf(id), "{}"));
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.get(0).id().equals("12")) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        engine.start();
        journal.await("held");
        engine.pause();
        assertEquals(Phase.RUNNING, engine.status().phase(), "what has begun goes on");
        release.countDown();
        awaitPaused();
        awaitRounds();
        assertEquals(
                List.of("10", "11", "12", "13"),
                List.copyOf(sink.documents(GENERATION).keySet()));

        engine.resume();
        journal.await("show " + GENERATION);
        assertEquals(10, sink.documents(GENERATION).size());
        assertEquals(1, journal.count("seed 12,13"), "nothing is built twice");
    }

    @Test
    void aFanOutPausesBetweenItsPagesAndHoldsNoSnapshotMeanwhile() throws InterruptedException {
        seeded();
        List<String> users =
                IntStream.rangeClosed(10, 19).mapToObj(String::valueOf).toList();
        users.forEach(id -> source.rows.put(id, "{}"));
        source.usersOfOrders.put("1", users);
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.get(0).id().equals("12")) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        source.commit(100, new RowChange(Users.ITEMS, null, row("id", "5", "order_id", "1")));
        journal.await("held");
        engine.pause();
        release.countDown();
        awaitPaused();
        assertTrue(journal.has("close cursor"));
        assertFalse(sink.documents(GENERATION).containsKey("14"));

        engine.resume();
        journal.await(
                () -> engine.status().settled() && sink.documents(GENERATION).size() == 10, "settled");
        assertTrue(journal.has("find all 1 after 13"));
    }

    @Test
    void whatMustBeTriedAgainIsSoAfterThePause() throws InterruptedException {
        seeded();
        source.rows.put("1", "a");
        sink.writing = (generation, documents) -> {
            throw RecordingSink.away();
        };
        source.commit(100, user("1"));
        journal.await("waiting: the sink is away");
        pause();
        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        awaitRounds();
        assertEquals(Map.of(), sink.documents(GENERATION));

        engine.resume();
        journal.await("confirm 108");
        assertEquals(Map.of("1", "a"), sink.documents(GENERATION));
    }

    @Test
    void closesInOrderWhilePausedAndTheNextBeginsWithoutAPause() throws InterruptedException {
        seeded();
        pause();
        source.rows.put("1", "a");
        source.commit(100, user("1"));

        engine.close();

        assertEquals(Map.of(), sink.documents(GENERATION));
        assertTrue(sink.memory.values().stream().noneMatch(json -> json.contains("\"test\"")), "in order");
        engine = engine();
        engine.start();
        journal.await("confirm 108");
        assertEquals(Phase.RUNNING, engine.status().phase());
        assertEquals(Map.of("1", "a"), sink.documents(GENERATION));
    }

    @Test
    void aConnectionThatIsLostWhilePausedIsMadeAgain() throws InterruptedException {
        seeded();
        pause();
        source.lose(new SourceUnavailableException("the server is away", null));
        journal.await(() -> journal.count("open session") == 2, "another session");
        awaitPaused();
        source.rows.put("1", "a");
        source.commit(100, user("1"));
        awaitRounds();
        assertEquals(Map.of(), sink.documents(GENERATION));
        assertEquals(
                "the server is away",
                Objects.requireNonNull(engine.status().lastError()).message());

        engine.resume();
        journal.await("confirm 108");
        assertEquals(Map.of("1", "a"), sink.documents(GENERATION));
    }

    @Test
    void isReachedThoughAFullBatchWaitsForASinkThatIsAway() throws InterruptedException {
        backlog();
        pause();
        source.lose(new SourceUnavailableException("the server is away", null));
        journal.await(() -> journal.count("open session") == 2, "it is noticed that the stream is lost");
        awaitPaused();

        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        engine.resume();
        journal.await("confirm 408");
        assertEquals(Set.of("1", "2", "3", "4"), sink.documents(GENERATION).keySet());
    }

    @Test
    void closesInOrderThoughAFullBatchWaitsForASinkThatWasAway() throws InterruptedException {
        backlog();
        pause();

        engine.close();

        assertTrue(sink.memory.values().stream().noneMatch(json -> json.contains("\"test\"")), "in order");
        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        engine = engine();
        engine.start();
        journal.await("confirm 408");
        assertEquals(Set.of("1", "2", "3", "4"), sink.documents(GENERATION).keySet());
    }

    @Test
    void isReachedThoughATruncateWaitsForASinkThatIsAway() throws InterruptedException {
        seeded();
        source.rows.put("1", "a");
        goAway();
        source.commit(100, user("1"));
        source.commit(200, new TableTruncated(List.of(Users.ORDERS)), user("2"));
        journal.await("waiting: the sink is away");
        journal.await(() -> engine.status().counts().transactions() == 2, "taken");
        pause();
        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        awaitRounds();
        assertEquals(Map.of(), sink.documents(GENERATION));
        assertEquals(1, engine.status().counts().changes(), "what comes after the TRUNCATE waits for it");

        source.rows.put("1", "b");
        engine.resume();
        journal.await("confirm 208");
        journal.await(() -> engine.status().settled(), "settled");
        assertEquals(Map.of("1", "b"), sink.documents(GENERATION));
        assertEquals(200, sink.version(GENERATION, "1"), "once more, for the TRUNCATE");
    }

    @Test
    void aStreamThatIsLostIsNoticedThoughAFullBatchWaitsForASinkThatIsAway() throws InterruptedException {
        backlog();
        source.lose(new SourceUnavailableException("the server is away", null));
        journal.await(() -> journal.count("open session") == 2, "another session");

        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        journal.await("confirm 408");
        assertEquals(Set.of("1", "2", "3", "4"), sink.documents(GENERATION).keySet());
    }

    @Test
    void anEngineWithoutAPauseIsClosedThoughAFullBatchWaitsForASinkThatIsAway() throws InterruptedException {
        backlog();
        long begun = System.nanoTime();
        engine.close();
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(15).toNanos(), "it need not be interrupted");
    }

    /** More full batches than writers, which none can be given to. */
    private void backlog() throws InterruptedException {
        engine = engine(1);
        seeded();
        goAway();
        for (int id = 1; id <= 4; id++) {
            source.rows.put(String.valueOf(id), "a");
            source.commit(100L * id, user(String.valueOf(id)));
        }
        journal.await(() -> engine.status().counts().changes() == 3, "one more than there are writers");
    }

    private void goAway() {
        sink.writing = (generation, documents) -> {
            throw RecordingSink.away();
        };
    }

    private void seeded() throws InterruptedException {
        engine.start();
        journal.await("show " + GENERATION);
    }

    private void pause() throws InterruptedException {
        engine.pause();
        awaitPaused();
    }

    private void awaitPaused() throws InterruptedException {
        journal.await(() -> engine.status().phase() == Phase.PAUSED, "paused");
    }

    /** Until the engine has looked around often enough to have done what it must not do. */
    private void awaitRounds() throws InterruptedException {
        long before = journal.count("look");
        journal.await(() -> journal.count("look") >= before + 4, "rounds");
    }

    private Engine engine() {
        return engine(BatchPolicy.DEFAULT.maxChanges());
    }

    private Engine engine(int maxChanges) {
        sink.checking = () -> journal.note("look");
        BatchPolicy policy = BatchPolicy.DEFAULT.with(numbers -> numbers.maxChanges(maxChanges)
                .buildSize(2)
                .maxFanOut(3)
                .writers(2)
                .seeders(1)
                .confirmInterval(Duration.ZERO));
        return new Engine(
                source,
                sink,
                new EngineOptions(List.of(Users.DEFINITION), policy, FailurePolicy.STOP, false, new EngineListener() {
                    @Override
                    public void onWaiting(String reason) {
                        journal.note("waiting: " + reason);
                    }
                }));
    }
}
