package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SeederTest {

    private static final String GENERATION = "users_3fa9c2d1_000001";
    private static final BatchPolicy SMALL =
            BatchPolicy.DEFAULT.with(policy -> policy.buildSize(2).seeders(1).confirmInterval(Duration.ZERO));

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final ReleasedPosition released = new ReleasedPosition(new WalPosition(50));
    private final List<Thread> threads = new ArrayList<>();
    private FailurePolicy failure = FailurePolicy.STOP;
    private BatchPolicy policy = SMALL;
    private TrackedIndex index = tracked();

    @BeforeEach
    void fill() throws InterruptedException {
        for (int i = 1; i <= 5; i++) {
            source.rows.put(String.valueOf(i), "row " + i);
        }
        Tracking.reopen(index);
    }

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void buildsEveryRowInRangesThenShowsTheIndex() throws InterruptedException {
        start();
        journal.await("seeded users");

        assertEquals(5, sink.documents(GENERATION).size());
        assertTrue(index.isSeeded());
        assertEquals(5, index.generations().status().seededDocuments());
        assertEquals(
                List.of("seed 1,2", "write 1", "write 2", "seed 3,4", "write 3", "write 4", "seed 5", "write 5"),
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("seed ") || entry.startsWith("write "))
                        .toList());
        assertTrue(journal.indexOf("write 5") < journal.indexOf("show " + GENERATION));
    }

    @Test
    void seedsAnEmptyTable() throws InterruptedException {
        source.rows.clear();

        start();
        journal.await("seeded users");

        assertTrue(index.isSeeded());
    }

    @Test
    void r5ClaimsThePositionThatTheGateHadReleasedBeforeTheSnapshot() throws InterruptedException {
        source.building = keys -> released.release(new WalPosition(keys.contains(DocumentKey.of("1")) ? 60 : 70));

        start();
        journal.await("seeded users");

        assertEquals(50, sink.version(GENERATION, "1"), "read before the first snapshot");
        assertEquals(60, sink.version(GENERATION, "3"), "read before the second");
    }

    @Test
    void r8ClaimsAtLeastThePositionOfTheTruncateThatAsksForItThoughTheGateOfANewSessionIsBehind()
            throws InterruptedException {
        index.truncated(List.of(Users.ORDERS), new WalPosition(100));
        index = tracked();
        Tracking.reopen(index);

        start();
        journal.await("seeded users");

        assertEquals(50, released.get().value());
        assertEquals(100, sink.version(GENERATION, "1"), "else what was written between 50 and 100 would stay");
    }

    @Test
    void remembersHowFarItIsOnlyWhenThatIsDurable() throws InterruptedException {
        sink.writing = (generation, documents) -> {
            journal.note("cursor " + cursor());
            return WriteReport.WRITTEN;
        };

        start();
        journal.await("seeded users");

        assertEquals(
                List.of("cursor start", "cursor 2", "cursor 4"),
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("cursor"))
                        .toList());
    }

    @Test
    void goesOnBehindTheLastRangeThatWasDurable() throws InterruptedException {
        index.seededUpTo(DocumentKey.of("4"), 4);
        index = tracked();
        Tracking.reopen(index);

        start();
        journal.await("seeded users");

        assertEquals(List.of("5"), List.copyOf(sink.documents(GENERATION).keySet()));
    }

    @Test
    void waitsForASinkThatIsAway() throws InterruptedException {
        int[] attempts = {0};
        sink.remembering = (name, json) -> {
            if (attempts[0]++ < 2) {
                throw RecordingSink.away();
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(5, sink.documents(GENERATION).size());
    }

    @Test
    void aRangeThatWasNotDoneIsDealtOutAgain() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("3");
        boolean[] failed = {false};
        sink.remembering = (name, json) -> {
            if (json.contains("\"lacking\":true") && !failed[0]) {
                failed[0] = true;
                throw RecordingSink.away();
            }
        };

        start();
        journal.await("seeded users");

        assertTrue(failed[0]);
        assertEquals(
                List.of("1", "2", "4", "5"),
                List.copyOf(sink.documents(GENERATION).keySet()));
        assertEquals(1, index.generations().status().skipped());
    }

    @Test
    void aRangeThatWasNotDoneIsDealtOutAgainThoughTheOtherThreadsHaveNothingMoreToDo() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        CountDownLatch release = new CountDownLatch(1);
        source.building = keys -> {
            if (keys.contains(DocumentKey.of("1"))) {
                Journal.hold(release);
                throw new BuildFailedException("division by zero", null);
            }
        };
        boolean[] failed = {false};
        sink.remembering = (name, json) -> {
            if (json.contains("\"lacking\":true") && !failed[0]) {
                failed[0] = true;
                throw RecordingSink.away();
            }
        };
        Seeder seeder = start();
        start(seeder);
        journal.await("write 5");
        assertFalse(index.isSeeded());

        release.countDown();
        journal.await("seeded users");

        assertEquals(
                List.of("2", "3", "4", "5"),
                List.copyOf(sink.documents(GENERATION).keySet()));
        assertEquals(1, journal.count("seeded users"));
    }

    @Test
    void rowsThatComeInGreatNumberBetweenTheEndOfTheLastRangeAndItsBuildComeInRanges() throws InterruptedException {
        source.dealt = () -> {
            if (sink.documents(GENERATION).size() == 4) { // the last range is the next
                IntStream.range(6, 40).forEach(i -> source.rows.put(String.valueOf(i), "came meanwhile"));
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(39, sink.documents(GENERATION).size());
        assertNoMoreAtOnceThan(4);
        assertEquals(39, index.generations().status().seededDocuments());
    }

    @Test
    void rowsThatComeInGreatNumberIntoARangeInTheMiddleComeInRanges() throws InterruptedException {
        source.rows.put("90", "row 90");
        source.rows.put("91", "row 91");
        source.dealt = () -> {
            if (sink.documents(GENERATION).size() == 4) { // from 5 to 90
                IntStream.range(6, 40).forEach(i -> source.rows.put(String.valueOf(i), "came meanwhile"));
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(source.rows.size(), sink.documents(GENERATION).size());
        assertNoMoreAtOnceThan(4);
    }

    @Test
    void rowsThatComeInGreatNumberComeInRangesThoughOneCannotBeBuilt() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("7");
        source.dealt = () -> {
            if (sink.documents(GENERATION).size() == 4) {
                IntStream.range(6, 40).forEach(i -> source.rows.put(String.valueOf(i), "came meanwhile"));
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(38, sink.documents(GENERATION).size());
        assertNoMoreAtOnceThan(4);
    }

    private void assertNoMoreAtOnceThan(int rows) {
        assertEquals(
                List.of(),
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("seed ") && entry.split(",").length > rows)
                        .toList());
    }

    @Test
    void leavesOutARowThatCannotBeBuiltAndNoOther() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("1", "4");

        start();
        journal.await("seeded users");

        assertEquals(
                List.of("2", "3", "5"), List.copyOf(sink.documents(GENERATION).keySet()));
        assertEquals(2, index.generations().status().skipped());
        assertEquals(3, index.generations().status().seededDocuments());
        assertTrue(journal.has("cannot build 4"), "alone");
    }

    @Test
    void leavesOutARowThatIsNeverBuiltInTimeAndNoOther() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.building = keys -> {
            if (keys.contains(DocumentKey.of("4"))) {
                throw new BuildTimeoutException("the statement timeout is 5 min", "Raise it.", null);
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(
                List.of("1", "2", "3", "5"),
                List.copyOf(sink.documents(GENERATION).keySet()));
        assertEquals(1, index.generations().status().skipped());
    }

    @Test
    void leavesOutTheLastRowsOfTheTable() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("5");

        start();
        journal.await("seeded users");

        assertEquals(4, sink.documents(GENERATION).size());
    }

    @Test
    void noRowIsMissedWhenTheLastOfARangeThatCannotBeBuiltIsDeletedAndOthersComeMeanwhile()
            throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("1");
        FakeDocuments.Hook failing = source.building;
        source.building = keys -> {
            if (keys.contains(DocumentKey.of("1")) && source.rows.remove("2") != null) {
                source.rows.put("0", "came meanwhile");
            }
            failing.before(keys);
        };

        start();
        journal.await("seeded users");

        assertEquals(
                List.of("0", "3", "4", "5"),
                List.copyOf(sink.documents(GENERATION).keySet()));
        assertEquals(1, index.generations().status().skipped());
    }

    @Test
    void r5ARangeInPiecesClaimsThePositionFromBeforeItsFirstSnapshot() throws InterruptedException {
        failure = FailurePolicy.SKIP;
        source.failToBuild("1");
        FakeDocuments.Hook failing = source.building;
        source.building = keys -> {
            released.release(new WalPosition(released.get().value() + 1));
            failing.before(keys);
        };

        start();
        journal.await("seeded users");

        assertEquals(50, sink.version(GENERATION, "2"));
    }

    @Test
    void stopsAtARowThatCannotBeBuiltWithTheRangesBeforeItDone() throws InterruptedException {
        source.failToBuild("4");

        PenstockException stopped = assertThrows(PenstockException.class, () -> seeder().run(this::lend));

        assertTrue(message(stopped).startsWith("the document 4 of index users cannot be built: "), message(stopped));
        assertEquals("2", cursor());
    }

    @Test
    void r8SeedsAgainWhenWokenAfterATruncate() throws InterruptedException {
        Seeder seeder = start();
        journal.await("seeded users");
        source.rows.put("1", "without orders");
        index.truncated(List.of(Users.ORDERS), new WalPosition(100));
        released.release(new WalPosition(100));

        seeder.onDemand().wake();
        journal.await(() -> journal.count("seeded users") == 2, "seeded twice");

        assertEquals("without orders", sink.documents(GENERATION).get("1"));
        assertEquals(100, sink.version(GENERATION, "5"));
    }

    @Test
    void r8TruncatesThatComeMoreOftenThanAWalkTakesDoNotKeepItFromItsEnd() throws InterruptedException {
        int[] truncates = {0};
        source.dealt = () -> {
            // One in each walk, behind its first range: the third walk has none.
            if (sink.version(GENERATION, "2") > 40 + 100L * truncates[0] && truncates[0] < 2) {
                long position = 100L * ++truncates[0] + 50;
                source.rows.replaceAll((id, row) -> row + " after " + position);
                released.release(new WalPosition(position));
                truncateAfterThisStep(position);
            }
        };

        start();
        journal.await("seeded users");

        assertEquals(2, truncates[0]);
        assertEquals(1, journal.count("seeded users"));
        assertEquals(250, index.truncatedAt().value());
        for (String id : source.rows.keySet()) {
            assertEquals(source.rows.get(id), sink.documents(GENERATION).get(id));
            assertEquals(250, sink.version(GENERATION, id));
        }
        assertTrue(journal.count("show " + GENERATION) >= 2, "readers saw it after the first walk");
    }

    private void truncateAfterThisStep(long position) {
        Thread truncating = new Thread(() -> {
            try {
                index.truncated(List.of(Users.ORDERS), new WalPosition(position));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        truncating.setDaemon(true);
        threads.add(truncating);
        truncating.start();
        while (!index.lock().hasQueuedThread(truncating)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void r7HasStoppedBeforeItSaysSo() throws InterruptedException {
        Seeder[] seeder = new Seeder[1];
        sink.writing = (generation, documents) -> {
            journal.note("writing");
            try {
                assertFalse(
                        Objects.requireNonNull(seeder[0]).onDemand().awaitStopped(Duration.ZERO), "while it writes");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return WriteReport.WRITTEN;
        };
        seeder[0] = seeder();
        start(seeder[0]);
        journal.await("writing");

        assertTrue(seeder[0].onDemand().awaitStopped(Duration.ofSeconds(20)));

        assertEquals(
                List.of("1", "2"), List.copyOf(sink.documents(GENERATION).keySet()), "the range it was at, no more");
        assertFalse(index.isSeeded());
        assertEquals("2", cursor());
    }

    @Test
    void severalThreadsSeedRangesOfTheirOwnAndTheCursorIsWhereAllBeforeItAreDurable() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (documents.get(0).id().equals("1")) {
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        Seeder seeder = start();
        start(seeder);
        journal.await("write 5");

        assertEquals("start", cursor());
        assertFalse(index.isSeeded());

        release.countDown();
        journal.await("seeded users");
        assertEquals(1, journal.count("seeded users"));
        assertEquals(5, sink.documents(GENERATION).size());
        assertEquals(5, index.generations().status().seededDocuments());
    }

    @Test
    void aThreadThatHasNothingMoreToSeedOfOneIndexGoesOnWithTheNext() throws InterruptedException {
        TrackedIndex other = Tracking.opened(Users.definition("people", "11111111"), sink, policy);
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            if (generation.hash().equals("3fa9c2d1") && documents.get(0).id().equals("1")) {
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        Tracking.reopen(other);
        Seeder seeder = seeder(List.of(index, other));
        start(seeder);
        start(seeder);
        journal.await("seeded people");

        assertTrue(other.isSeeded());
        assertFalse(index.isSeeded());
        release.countDown();
        journal.await("seeded users");
    }

    @Test
    void seedsNoMoreInASecondThanItMay() throws InterruptedException {
        policy = SMALL.with(numbers -> numbers.seedRate(10));
        index = tracked();
        Tracking.reopen(index);
        long started = System.nanoTime();

        start();
        journal.await("seeded users");

        // Two ranges of two documents, 0.2 s each, before the last one.
        assertTrue(System.nanoTime() - started >= Duration.ofMillis(400).toNanos());
    }

    @Test
    void stopsWhileItIsHeldBack() throws InterruptedException {
        policy = SMALL.with(numbers -> numbers.seedRate(1));
        index = tracked();
        Tracking.reopen(index);
        IntStream.range(6, 100).forEach(i -> source.rows.put(String.valueOf(i), "row"));

        Seeder seeder = start();
        journal.await("write 1");

        assertTrue(seeder.onDemand().awaitStopped(Duration.ofSeconds(20)));
        assertTrue(sink.documents(GENERATION).size() < 10);
    }

    @Test
    void holdsNoDocumentSourceWhileThereIsNothingToSeed() throws InterruptedException {
        start();
        journal.await("lent");
        journal.await("taken back");

        assertTrue(index.isSeeded());
    }

    @Test
    void tellsHowFarItIs() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        sink.writing = (generation, documents) -> {
            EngineStatus.SeedingProgress progress =
                    Objects.requireNonNull(index.generations().status().seeding());
            seen.add(progress.documents() + " of " + progress.estimatedRows());
            return WriteReport.WRITTEN;
        };

        start();
        journal.await("seeded users");

        assertEquals(List.of("0 of 5", "2 of 5", "4 of 5"), seen);
        assertEquals(null, index.generations().status().seeding());
        assertEquals(Duration.ofSeconds(3), new EngineStatus.SeedingProgress(40, 100, 20).remaining());
        assertEquals(
                "40 of about 100 documents, 20 a second, about 3 s left",
                new EngineStatus.SeedingProgress(40, 100, 20).toString());
    }

    private Seeder start() {
        Seeder seeder = seeder();
        start(seeder);
        return seeder;
    }

    private void start(Seeder seeder) {
        Thread thread = new Thread(() -> {
            try {
                seeder.run(this::lend);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void lend(WorkerPool.Work work) throws InterruptedException {
        journal.note("lent");
        work.run(new FakeDocuments(source));
        journal.note("taken back");
    }

    private Seeder seeder() {
        return seeder(List.of(index));
    }

    private Seeder seeder(List<TrackedIndex> indexes) {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String name) {
                journal.note("seeded " + name);
            }
        };
        EngineOptions options = new EngineOptions(List.of(Users.DEFINITION), policy, failure, false, listener);
        Rejections rejections = new Rejections(failure, listener);
        DocumentBuilds builds = new DocumentBuilds(rejections, new EngineMeter());
        OutageLog outages = new OutageLog(listener, java.time.InstantSource.system());
        return new Seeder(
                indexes,
                builds,
                new DocumentUpdates(builds, new DocumentWriter(sink, rejections, policy, outages), policy, new Pause()),
                released,
                options,
                outages);
    }

    private String cursor() {
        DocumentKey cursor = index.cursor();
        return cursor == null ? "start" : cursor.id();
    }

    private TrackedIndex tracked() {
        return Tracking.opened(Users.DEFINITION, sink, policy);
    }
}
