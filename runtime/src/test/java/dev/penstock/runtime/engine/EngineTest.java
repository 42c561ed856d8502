package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static dev.penstock.runtime.engine.Users.order;
import static dev.penstock.runtime.engine.Users.row;
import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.ChangeEvent.TableTruncated;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine's promises, each over a source and a sink that keep theirs. */
@Timeout(60)
class EngineTest {

    private static final String GENERATION = "users_3fa9c2d1_000001";

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private FailurePolicy failure = FailurePolicy.STOP;
    private BatchPolicy policy = BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(1_000)
            .maxRows(100)
            .buildSize(2)
            .writers(2)
            .seeders(1)
            .confirmInterval(Duration.ZERO));
    private @Nullable Engine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void seedsThenFollows() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        seeded();
        source.rows.put("2", "B");
        source.rows.remove("3");
        source.commit(100, user("2"), new RowChange(Users.USERS, row("id", "3", "name", "n"), null));

        journal.await("confirm 108");

        assertEquals(Map.of("1", "a", "2", "B"), sink.documents(GENERATION));
        assertEquals(100, sink.version(GENERATION, "2"));
        assertEquals(100, sink.version(GENERATION, "3"), "a delete has the version too");
    }

    @Test
    void r2BuildsTheDocumentThatARowLeftAndTheOneItCameTo() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("7", "left", "8", "came to"));

        source.commit(
                100, order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "user_id", "8", "total", "5")));

        journal.await("confirm 108");
        assertEquals(Map.of("7", "left", "8", "came to"), sink.documents(GENERATION));
    }

    @Test
    void r9LooksUpAWholeBatchAtOnceAndBuildsWhatIsFoundOnce() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        source.usersOfOrders.putAll(Map.of("10", List.of("1"), "11", List.of("1", "2"), "12", List.of()));

        source.commit(
                100,
                new RowChange(Users.ITEMS, null, row("id", "5", "order_id", "10")),
                new RowChange(Users.ITEMS, null, row("id", "6", "order_id", "11")),
                new RowChange(Users.ITEMS, null, row("id", "7", "order_id", "12")),
                user("1"));

        journal.await("confirm 108");
        assertEquals(1, journal.count("find orders.items 10,11,12"));
        assertEquals(1, journal.count("build 1,2"));
    }

    @Test
    void aHotDocumentThatChangesManyTimesInABatchIsBuiltOnce() throws InterruptedException {
        seeded();
        source.rows.put("1", "a");

        source.commit(
                100,
                IntStream.range(0, 500)
                        .mapToObj(i -> order(null, row("id", String.valueOf(i), "user_id", "1", "total", "5")))
                        .toArray(ChangeEvent[]::new));

        journal.await("confirm 108");
        assertEquals(1, journal.count("build 1"));
        assertEquals(1, journal.count("write 1"));
    }

    @Test
    void aGapInTheStreamDoesNotEndABatchOfManyChanges() throws InterruptedException {
        policy = policy.with(changed -> changed.maxChanges(2_000));
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        ChangeEvent[] many = new ChangeEvent[1_002];
        Arrays.fill(many, user("1"));
        many[0] = new ChangeEvent.Begin(new WalPosition(100), Instant.EPOCH);
        many[1_001] = new ChangeEvent.Commit(new WalPosition(108));

        source.appendWithGap(
                List.of(many),
                List.of(
                        new ChangeEvent.Begin(new WalPosition(200), Instant.EPOCH),
                        user("2"),
                        new ChangeEvent.Commit(new WalPosition(208))));

        journal.await("confirm 208");
        assertEquals(1, journal.count("build 1,2"));
    }

    @Test
    void aGapInTheStreamEndsABatchOfFewChanges() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));

        source.appendWithGap(
                List.of(
                        new ChangeEvent.Begin(new WalPosition(100), Instant.EPOCH),
                        user("1"),
                        new ChangeEvent.Commit(new WalPosition(108))),
                List.of(
                        new ChangeEvent.Begin(new WalPosition(200), Instant.EPOCH),
                        user("2"),
                        new ChangeEvent.Commit(new WalPosition(208))));

        journal.await("confirm 208");
        assertEquals(1, journal.count("build 1"));
        assertEquals(1, journal.count("build 2"));
    }

    @Test
    void r5ABatchHasTheVersionOfItsNewestTransaction() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        source.append(
                new ChangeEvent.Begin(new WalPosition(100), Instant.EPOCH),
                user("1"),
                new ChangeEvent.Commit(new WalPosition(108)),
                new ChangeEvent.Begin(new WalPosition(200), Instant.EPOCH),
                user("2"),
                new ChangeEvent.Commit(new WalPosition(208)));

        journal.await("confirm 208");

        assertEquals(1, journal.count("build 1,2"));
        assertEquals(200, sink.version(GENERATION, "1"));
        assertEquals(200, sink.version(GENERATION, "2"));
    }

    @Test
    void r6ConfirmsNothingBeforeItIsDurable() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.get(0).id().equals("1")) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        source.commit(100, user("1"));
        journal.await("held");
        source.commit(200, user("2"));
        journal.await("write 2");
        awaitPolls(5);

        assertFalse(journal.has("confirm 108"));
        assertFalse(journal.has("confirm 208"), "the first batch is still on its way");
        assertEquals(10, source.confirmed());

        release.countDown();
        journal.await("confirm 208");
        assertTrue(journal.indexOf("write 1") < journal.indexOf("confirm 208"));
    }

    @Test
    void r6DoesNotConfirmATransactionThatIsHalfWritten() throws InterruptedException {
        policy = BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(1_000)
                .maxRows(1)
                .buildSize(2)
                .writers(2)
                .seeders(1)
                .confirmInterval(Duration.ZERO));
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        source.append(new ChangeEvent.Begin(new WalPosition(100), Instant.EPOCH), user("1"));
        journal.await("write 1");
        awaitPolls(5);
        assertEquals(10, source.confirmed());

        source.append(user("2"), new ChangeEvent.Commit(new WalPosition(108)));

        journal.await("confirm 108");
        assertTrue(journal.indexOf("write 2") < journal.indexOf("confirm 108"));
    }

    @Test
    void r7RemembersAPositionBeforeItConfirmsIt() throws InterruptedException {
        seeded();
        source.commit(100, user("1"));

        journal.await("confirm 108");

        List<String> entries = journal.entries();
        int confirmed = entries.indexOf("confirm 108");
        assertTrue(entries.subList(0, confirmed).stream()
                .anyMatch(
                        entry -> entry.startsWith("remember source:test") && entry.contains("\"confirmed\":\"0/6C\"")));
    }

    @Test
    void r7DoesNotConfirmWhatItCouldNotRemember() throws InterruptedException {
        seeded();
        AtomicBoolean away = new AtomicBoolean(true);
        sink.remembering = (name, json) -> {
            if (away.get()) {
                journal.note("not remembered");
                throw RecordingSink.away();
            }
        };
        source.commit(100, user("1"));
        journal.await(() -> journal.count("not remembered") > 2, "it tries again");
        assertEquals(10, source.confirmed());

        away.set(false);

        journal.await("confirm 108");
    }

    @Test
    void confirmsWhatDoesNotConcernIt() throws InterruptedException {
        seeded();

        source.append(new ChangeEvent.Idle(new WalPosition(500)));

        journal.await("confirm 500");
    }

    @Test
    void r5SeedingDoesNotClaimACommitThatBeginsWhereNothingHasConcernedUsSoFar() throws InterruptedException {
        policy = policy.with(numbers -> numbers.buildSize(2));
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        source.building = keys -> {
            if (keys.get(0).id().equals("1")) {
                source.append(new ChangeEvent.Idle(new WalPosition(500)));
                try {
                    journal.await("confirm 500");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };

        seeded();

        assertEquals(9, sink.version(GENERATION, "1"), "before the position that the session began with");
        assertEquals(499, sink.version(GENERATION, "3"), "a commit may be at 500, and not be visible yet");
    }

    @Test
    void aSessionThatIsLostIsFollowedByOneThatRedelivers() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        AtomicBoolean lost = new AtomicBoolean();
        source.building = keys -> {
            if (lost.compareAndSet(false, true)) {
                throw FakeSource.away();
            }
        };
        source.commit(100, user("1"));
        source.commit(200, user("2"));

        journal.await("confirm 208");

        assertEquals(Map.of("1", "a", "2", "b"), sink.documents(GENERATION));
        assertEquals(2, journal.count("open session"));
        assertEquals(1, journal.count("close session"));
    }

    @Test
    void waitsForASourceThatIsAwayAndSaysSo() throws InterruptedException {
        seeded();
        AtomicBoolean away = new AtomicBoolean(true);
        source.opening = () -> {
            if (away.get()) {
                journal.note("not opened");
                throw FakeSource.away();
            }
        };
        source.lose(FakeSource.away());
        journal.await("not opened");
        journal.await("waiting: the database is away");
        assertEquals(EngineStatus.Phase.WAITING, engine().status().phase());

        away.set(false);
        source.commit(100, user("1"));

        journal.await("confirm 108");
        assertEquals(EngineStatus.Phase.RUNNING, engine().status().phase());
    }

    @Test
    void givesBackEveryConnectionWhenASessionCannotBeBegun() throws InterruptedException {
        seeded();
        int[] opened = {0};
        source.documents = () -> {
            if (++opened[0] == 2) {
                throw FakeSource.away();
            }
            return new FakeDocuments(source);
        };
        source.lose(FakeSource.away());
        source.commit(100, user("1"));

        journal.await("confirm 108");

        assertEquals(2, source.sourcesOpen.get(), "two writers; nothing is left to seed");
    }

    @Test
    void waitsLongerAndLongerWhileNoSessionGetsAnywhere() throws InterruptedException {
        seeded();
        source.building = keys -> {
            throw FakeSource.away();
        };
        long started = System.nanoTime();
        source.commit(100, user("1"));

        journal.await(() -> journal.count("open session") == 7, "it tries again");

        // Pauses of at least 50, 100, 200, 400, 800 and 1600 ms; were each the first, 0.6 s would do.
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) >= 3_000);
    }

    @Test
    void holdsNoSessionWhileItPauses() throws InterruptedException {
        seeded();
        source.lose(FakeSource.away());
        source.commit(100, user("1"));

        journal.await("confirm 108");

        assertTrue(journal.indexOf("close session") < journal.indexOf("waiting: the database is away"));
    }

    @Test
    void readsAgainWhatIsRememberedWhenAnotherEngineHasChangedIt() throws InterruptedException {
        seeded();
        source.rows.put("1", "a");
        AtomicBoolean changed = new AtomicBoolean(true);
        sink.remembering = (name, json) -> {
            if (json.contains("\"confirmed\":\"0/6C\"") && changed.compareAndSet(true, false)) {
                throw new MemoryChangedException("somebody else was here");
            }
        };
        source.commit(100, user("1"));

        journal.await("confirm 108");

        assertEquals(2, journal.count("open session"));
        assertTrue(journal.has("waiting: somebody else was here"));
    }

    @Test
    void aGenerationThatIsLostIsSeededAnewThoughNothingIsWritten() throws InterruptedException {
        start();
        journal.await("show " + GENERATION);
        AtomicBoolean lost = new AtomicBoolean(true);
        sink.remove(GENERATION);
        sink.checking = () -> {
            if (lost.compareAndSet(true, false)) {
                throw new GenerationLostException("the index was removed");
            }
        };

        journal.await("show users_3fa9c2d1_000002");

        assertEquals(2, journal.count("open session"));
        assertTrue(journal.has("waiting: the index was removed"));
    }

    @Test
    void anotherEngineAtTheStartIsToldAtOnce() {
        sink.remembering = (name, json) -> {
            throw new MemoryChangedException("somebody else was here");
        };

        PenstockException refusal = assertThrows(PenstockException.class, this::start);

        assertTrue(message(refusal).startsWith("somebody else was here. Stop the other engine"), message(refusal));
        assertTrue(journal.has("close sink"));
    }

    @Test
    void closeBeforeStartGivesTheSinkBack() {
        Engine unused = engine(new EngineListener() {});

        unused.close();
        unused.close();

        assertEquals(1, journal.count("close sink"));
        assertThrows(IllegalStateException.class, unused::start);
    }

    @Test
    void closeDuringStartGivesTheSessionBack() throws InterruptedException {
        Engine starting = engine(new EngineListener() {});
        source.opening = starting::close;

        starting.start();
        starting.awaitEnd();

        assertEquals(List.of("open session", "close session", "close sink"), sessionsAndSinks());
        assertEquals(EngineStatus.Phase.STOPPED, starting.status().phase());
    }

    @Test
    void closeSeesBatchesThroughAndConfirmsThem() throws InterruptedException {
        seeded();
        source.rows.put("1", "a");
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            journal.note("held");
            Journal.hold(release);
            return WriteReport.WRITTEN;
        };
        source.commit(100, user("1"));
        journal.await("held");
        Thread closing = new Thread(engine()::close);
        closing.start();
        release.countDown();
        closing.join();

        assertEquals(Map.of("1", "a"), sink.documents(GENERATION));
        assertEquals(108, source.confirmed());
        assertTrue(journal.indexOf("confirm 108") < journal.indexOf("close session"));
        assertTrue(journal.has("close sink"));
        assertTrue(memory().contains("\"owner\":null"), memory());
        assertEquals(EngineStatus.Phase.STOPPED, engine().status().phase());
        engine().awaitEnd();
    }

    @Test
    void r7ItIsNoStopInOrderWhileSeedingGoesOn() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        CountDownLatch stoppedInOrder = new CountDownLatch(1);
        sink.remembering = (name, json) -> {
            if (json.contains("\"owner\":null")) {
                stoppedInOrder.countDown();
            }
        };
        CountDownLatch closing = new CountDownLatch(1);
        source.building = keys -> {
            journal.note("building");
            Journal.hold(closing);
            try {
                // Long enough for the loop to end; if it waits for us, as it should, this lasts as long as it may.
                stoppedInOrder.await(500, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        start();
        journal.await("building");
        closing.countDown();
        engine().close();

        List<String> entries = journal.entries();
        int clean = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).contains("\"owner\":null"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(),
                entries.subList(clean, entries.size()).stream()
                        .filter(entry -> entry.startsWith("seed ") || entry.startsWith("write "))
                        .toList());
    }

    @Test
    void closeCanBeCalledAgain() throws InterruptedException {
        seeded();

        engine().close();
        engine().close();

        assertEquals(1, journal.count("close sink"));
    }

    @Test
    void aRejectionStopsTheEngineWithAMessageAndConfirmsNothing() throws InterruptedException {
        seeded();
        rejectDocument("1");
        source.commit(100, user("1"));

        PenstockException stopped = assertThrows(PenstockException.class, () -> engine().awaitEnd());

        assertTrue(message(stopped).contains("rejects the document 1: it is odd"), message(stopped));
        assertEquals(10, source.confirmed());
        assertEquals(EngineStatus.Phase.STOPPED, engine().status().phase());
        assertTrue(journal.has("close sink"));
    }

    @Test
    void aRejectedDocumentIsLeftOutWhenThatIsThePolicy() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        rejectDocument("1");

        source.commit(100, user("1"), user("2"));

        journal.await("confirm 108");
        assertEquals(Map.of("2", "b"), sink.documents(GENERATION));
        assertEquals(1, engine().status().indexes().get(0).skipped());
    }

    @Test
    void aDocumentThatCannotBeBuiltStopsTheEngineAndConfirmsNothing() throws InterruptedException {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("1"), user("2"), user("3"));

        PenstockException stopped = assertThrows(PenstockException.class, () -> engine().awaitEnd());

        assertTrue(message(stopped).startsWith("the document 2 of index users cannot be built: "), message(stopped));
        assertEquals(10, source.confirmed());
    }

    @Test
    void aDocumentThatCannotBeBuiltIsLeftOutWhenThatIsThePolicyAndStaysAsItWas() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        seeded();
        source.rows.putAll(Map.of("1", "A", "2", "B", "3", "C"));
        source.failToBuild("2");

        source.commit(100, user("1"), user("2"), user("3"));

        journal.await("confirm 108");
        assertEquals(Map.of("1", "A", "2", "b", "3", "C"), sink.documents(GENERATION));
        assertEquals(1, engine().status().indexes().get(0).skipped());
        source.failToBuild();
        source.commit(200, user("2"));
        journal.await("confirm 208");
        assertEquals("B", sink.documents(GENERATION).get("2"), "its row was mended");
    }

    @Test
    void whateverGoesWrongInAThreadEndsTheEngine() throws InterruptedException {
        seeded();
        OutOfMemoryError error = new OutOfMemoryError("a test");
        source.building = keys -> {
            throw error;
        };
        source.commit(100, user("1"));

        RuntimeException stopped = assertThrows(RuntimeException.class, () -> engine().awaitEnd());

        assertSame(error, stopped.getCause());
        assertEquals(10, source.confirmed());
    }

    @Test
    void whateverGoesWrongInTheLoopEndsTheEngine() throws InterruptedException {
        seeded();
        source.lose(new IllegalStateException("a test"));

        assertThrows(IllegalStateException.class, () -> engine().awaitEnd());
    }

    @Test
    void evenAnErrorInTheLoopIsNoOrderlyEnd() throws InterruptedException {
        seeded();
        OutOfMemoryError error = new OutOfMemoryError("a test");
        sink.remembering = (name, json) -> {
            throw error;
        };
        source.commit(100, user("1"));

        RuntimeException stopped = assertThrows(RuntimeException.class, () -> engine().awaitEnd());

        assertSame(error, stopped.getCause());
    }

    @Test
    void showsWhenItTriesAgainAndWhenItIsTrying() throws InterruptedException {
        seeded();
        List<Outage> whileTrying = new CopyOnWriteArrayList<>();
        source.opening = () -> {
            whileTrying.add(Objects.requireNonNull(engine().status().outage()));
            journal.note("tried");
            if (whileTrying.size() < 3) {
                throw FakeSource.away();
            }
        };
        source.lose(FakeSource.away());
        journal.await(() -> journal.count("tried") == 3, "the third attempt");

        for (int i = 0; i < whileTrying.size(); i++) {
            assertEquals(i + 1, whileTrying.get(i).attempts());
            assertNull(whileTrying.get(i).nextTry());
            assertEquals(whileTrying.get(0).since(), whileTrying.get(i).since());
        }
    }

    @Test
    void aSourceThatIsAwayAtTheStartIsToldAtOnce() {
        source.opening = () -> {
            throw FakeSource.away();
        };

        PenstockException refusal = assertThrows(PenstockException.class, this::start);

        assertEquals("the database is away. Start it or correct the URL.", message(refusal));
        assertTrue(journal.has("close sink"));
    }

    @Test
    void aSinkThatIsAwayAtTheStartIsToldAtOnce() {
        sink.opening = () -> {
            throw RecordingSink.away();
        };

        PenstockException refusal = assertThrows(PenstockException.class, this::start);

        assertEquals("the sink is away. Start it or correct the URL.", message(refusal));
        assertFalse(journal.has("open session"));
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws InterruptedException {
        source.rows.put("1", "a");
        seeded();
        source.commit(100, user("1"));
        journal.await("confirm 108");
        engine().close();
        source.rows.put("1", "A");
        source.commit(200, user("1"));

        start();
        journal.await("confirm 208");

        assertEquals(Map.of("1", "A"), sink.documents(GENERATION));
        assertEquals(1, journal.count("seeded users"), "it is not seeded again");
    }

    @Test
    void r8ATruncateOfTheRootLeavesNothingOfBeforeEvenWhatWasOnItsWay() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        seeded();
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.stream().anyMatch(document -> document.version() == 100)) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        source.commit(100, user("1"));
        journal.await("held");
        source.rows.clear();
        source.rows.put("3", "c");
        source.commit(200, new TableTruncated(List.of(Users.USERS, Users.ORDERS)), user("3"));
        release.countDown();

        journal.await("confirm 208");

        assertEquals(Map.of("3", "c"), sink.documents("users_3fa9c2d1_000002"));
        assertTrue(journal.indexOf("show users_3fa9c2d1_000002") < journal.indexOf("confirm 208"));
    }

    @Test
    void r8ATruncateOfAnotherTableHasEveryDocumentBuiltAgain() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a+", "2", "b+"));
        seeded();
        source.rows.putAll(Map.of("1", "a", "2", "b"));

        source.commit(100, new TableTruncated(List.of(Users.ORDERS)));
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");

        assertEquals(Map.of("1", "a", "2", "b"), sink.documents(GENERATION));
        assertEquals(100, sink.version(GENERATION, "2"));
    }

    @Test
    void r8RowsThatJoinedUnseenHaveEveryDocumentBuiltAgain() throws InterruptedException {
        seeded();
        source.rows.putAll(Map.of("8", "attached", "9", "attached"));

        source.commit(100, new PartitionsChanged(List.of(Users.USERS), List.of(Users.ORDERS)));
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");

        assertEquals("attached", sink.documents(GENERATION).get("9"));
        assertEquals(100, sink.version(GENERATION, "9"));
    }

    @Test
    void r8RowsThatLeftTheRootUnseenHaveANewGenerationSeededBesideTheOldOne() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        seeded();
        source.rows.remove("2");

        source.commit(100, new PartitionsChanged(List.of(), List.of(Users.USERS)));
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");

        assertEquals(Map.of("1", "a"), sink.documents("users_3fa9c2d1_000002"));
        assertEquals(100, sink.version("users_3fa9c2d1_000002", "1"));
        assertTrue(journal.has("show users_3fa9c2d1_000002"));
    }

    @Test
    void r8AChangeOfPartitionsThatComesAgainIsNotDealtWithAgain() throws InterruptedException {
        seeded();
        PartitionsChanged left = new PartitionsChanged(List.of(), List.of(Users.USERS));
        source.commit(100, left);
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");

        source.commit(100, left);
        source.commit(200, user("1"));
        journal.await("confirm 208");

        assertEquals(1, journal.count("create users_3fa9c2d1_000002"));
        assertFalse(journal.has("create users_3fa9c2d1_000003"));
    }

    @Test
    void r7RemembersThatItKnowsOfATruncateBeforeAnythingIsDoneAboutIt() throws InterruptedException {
        seeded();
        long before = journal.entries().stream()
                .filter(entry -> entry.startsWith("remember source:test"))
                .count();

        source.commit(100, new TableTruncated(List.of(Users.USERS)));
        journal.await("create users_3fa9c2d1_000002");

        List<String> entries = journal.entries();
        assertTrue(entries.subList(0, entries.indexOf("create users_3fa9c2d1_000002")).stream()
                        .filter(entry -> entry.startsWith("remember source:test"))
                        .count()
                > before);
    }

    @Test
    void r8ATruncateIsTriedAgainWhileTheSinkIsAwayAndNothingLaterIsConfirmed() throws InterruptedException {
        seeded();
        AtomicBoolean away = new AtomicBoolean(true);
        sink.remembering = (name, json) -> {
            if (away.get() && name.equals("index:users")) {
                journal.note("not remembered");
                throw RecordingSink.away();
            }
        };
        source.commit(100, new TableTruncated(List.of(Users.USERS)));
        source.commit(200, user("1"));
        journal.await(() -> journal.count("not remembered") > 1, "it tries again");
        assertEquals(10, source.confirmed());

        away.set(false);

        journal.await("confirm 208");
        assertEquals("users_3fa9c2d1_000002", engine().status().indexes().get(0).generation());
    }

    @Test
    void tellsWhatItIsDoing() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        seeded();
        source.commit(100, user("1"));
        journal.await("confirm 108");

        EngineStatus status = engine().status();

        assertEquals(EngineStatus.Phase.RUNNING, status.phase());
        assertEquals(new WalPosition(108), status.durable());
        assertTrue(status.seeded());
        assertEquals(
                new EngineStatus.IndexStatus("users", GENERATION, true, 3, 3, null, 0, 1, 0, 0, null, null, List.of()),
                status.indexes().get(0));
    }

    private void rejectDocument(String id) {
        sink.writing = (generation, documents) -> new WriteReport(
                List.of(),
                documents.stream()
                        .filter(document -> document.id().equals(id))
                        .map(document -> new WriteReport.Rejection(document.id(), "it is odd"))
                        .toList());
    }

    /** So many turns of the loop, each of which would confirm what it could. */
    private void awaitPolls(int more) throws InterruptedException {
        long before = journal.count("poll");
        journal.await(() -> journal.count("poll") >= before + more, "the loop goes round");
    }

    private String memory() {
        return String.valueOf(sink.memory.get("source:test"));
    }

    private void seeded() throws InterruptedException {
        start();
        journal.await("seeded users");
    }

    private void start() throws InterruptedException {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String index) {
                journal.note("seeded " + index);
            }

            @Override
            public void onWaiting(String reason) {
                journal.note("waiting: " + reason);
            }
        };
        engine = engine(listener);
        engine.start();
    }

    private Engine engine(EngineListener listener) {
        return new Engine(source, sink, new EngineOptions(List.of(Users.DEFINITION), policy, failure, false, listener));
    }

    private List<String> sessionsAndSinks() {
        return journal.entries().stream()
                .filter(entry -> entry.endsWith(" session") || entry.endsWith(" sink"))
                .toList();
    }

    private Engine engine() {
        return Objects.requireNonNull(engine);
    }
}
