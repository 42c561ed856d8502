package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DocumentUpdatesTest {

    private static final Duration TOO_OLD = BatchPolicy.DEFAULT.maxBuildAge().plus(Duration.ofSeconds(1));

    private static final String GENERATION = "users_3fa9c2d1_000001";
    private static final WalPosition VERSION = new WalPosition(100);

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final FakeDocuments documents = new FakeDocuments(source);
    private final TrackedIndex index = Tracking.opened(Users.DEFINITION, sink, BatchPolicy.DEFAULT);
    private final List<List<String>> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws InterruptedException {
        Tracking.reopen(index);
        source.rows.putAll(Map.of("1", "new 1", "2", "new 2"));
    }

    @Test
    void r5SendsEveryDocumentAndEveryDeleteWithTheVersionOfItsBatch() throws InterruptedException {
        source.rows.remove("2");

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE));

        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
        assertEquals(100, sink.version(GENERATION, "1"));
        assertEquals(100, sink.version(GENERATION, "2"));
    }

    @Test
    void sendsOnlyThoseAgainThatTheSinkCouldNotTake() throws InterruptedException {
        answer((generation, batch) ->
                sent.size() == 1 ? new WriteReport(batch.subList(1, 2), List.of()) : WriteReport.WRITTEN);

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2", "3"), Long.MAX_VALUE));

        assertEquals(List.of(List.of("1", "2", "3"), List.of("2")), sent);
    }

    @Test
    void sendsEverythingAgainWhenTheSinkWasAwayAndSaysSoOnce() throws InterruptedException {
        answer((generation, batch) -> {
            if (sent.size() < 3) {
                throw RecordingSink.away();
            }
            return WriteReport.WRITTEN;
        });

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE));

        assertEquals(List.of(List.of("1", "2"), List.of("1", "2"), List.of("1", "2")), sent);
        assertEquals(List.of("waiting: the sink is away"), told);
    }

    @Test
    void r5MakesABuildAnewThatHasMetAnOutageForTheSinkMayHaveForgottenADeleteMeanwhile() throws InterruptedException {
        Build before = documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE);
        answer((generation, batch) -> {
            if (sent.size() == 1) {
                source.rows.remove("2");
                throw RecordingSink.away();
            }
            return WriteReport.WRITTEN;
        });

        write(FailurePolicy.STOP, before);

        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
        assertEquals(2, journal.count("build 1,2"));
    }

    @Test
    void sendsTheSameBuildAgainWhenTheSinkWasOnlyBusy() throws InterruptedException {
        answer((generation, batch) -> sent.size() < 3 ? new WriteReport(batch, List.of()) : WriteReport.WRITTEN);

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE));

        assertEquals(3, sent.size());
        assertEquals(1, journal.count("build 1,2"));
    }

    @Test
    void r5MakesABuildAnewThatIsTooOldInsteadOfSendingIt() throws InterruptedException {
        write(FailurePolicy.STOP, old("1", "old 1"));

        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
        assertEquals(1, journal.count("build 1"));
        assertEquals(100, sink.version(GENERATION, "1"));
    }

    @Test
    void r5BuildsInSmallerSetsWhatIsTooOldAsSoonAsItIsBuilt() throws InterruptedException {
        source.rows.putAll(Map.of("3", "new 3", "4", "new 4"));
        source.age = keys -> keys.size() > 2 ? TOO_OLD : Duration.ZERO;
        answer((generation, batch) -> WriteReport.WRITTEN);

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2", "3", "4"), Long.MAX_VALUE));

        assertEquals(Set.of("1", "2", "3", "4"), sink.documents(GENERATION).keySet());
        assertTrue(sent.stream().allMatch(ids -> ids.size() <= 2), sent::toString);
    }

    @Test
    void r5SendsNoDocumentThatIsTooOldAsSoonAsItIsBuilt() throws InterruptedException {
        source.age = keys -> journal.count("build 1") < 3 ? TOO_OLD : Duration.ZERO;

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1"), Long.MAX_VALUE));

        assertEquals(4, journal.count("build 1"));
        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
    }

    @Test
    void r5MakesOnlyWhatIsPendingAnew() throws InterruptedException {
        answer((generation, batch) -> {
            if (sent.size() == 1) {
                return new WriteReport(batch.subList(1, 2), List.of());
            }
            return WriteReport.WRITTEN;
        });
        long nearlyOld =
                System.nanoTime() - BatchPolicy.DEFAULT.maxBuildAge().toNanos() + TimeUnit.MILLISECONDS.toNanos(40);

        write(FailurePolicy.STOP, new Build(List.of(document("1", "old 1"), document("2", "old 2")), nearlyOld, 0));

        // The first pause lasts at least 50 milliseconds.
        assertEquals(List.of(List.of("1", "2"), List.of("2")), sent);
        assertEquals("new 2", sink.documents(GENERATION).get("2"));
        assertEquals(
                "build 2",
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("build"))
                        .reduce("", String::concat));
    }

    @Test
    void sendsNothingWhenThereIsNothing() throws InterruptedException {
        answer((generation, batch) -> WriteReport.WRITTEN);

        write(FailurePolicy.STOP, new Build(List.of(), System.nanoTime(), 0));

        assertEquals(List.of(), sent);
    }

    @Test
    void stopsAtARejectionAndNamesTheDocument() {
        answer((generation, batch) -> new WriteReport(List.of(), List.of(new Rejection("2", "it is odd"))));

        PenstockException stopped = assertThrows(
                PenstockException.class,
                () -> write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE)));

        assertTrue(message(stopped).startsWith("index users rejects the document 2: it is odd. "), message(stopped));
    }

    @Test
    void leavesARejectedDocumentOutAndCountsItWhenTold() throws InterruptedException {
        answer((generation, batch) -> new WriteReport(List.of(), List.of(new Rejection("2", "it is odd"))));

        write(FailurePolicy.SKIP, documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE));

        assertEquals(List.of("skipped: users 2 it is odd"), told);
        assertEquals(1, index.generations().status().skipped());
        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
    }

    @Test
    void leavesADocumentOutThatCannotBeBuiltAnewAfterAnOutage() throws InterruptedException {
        Build before = documents.build(Users.DEFINITION, keys("1", "2"), Long.MAX_VALUE);
        answer((generation, batch) -> {
            if (sent.size() == 1) {
                source.failToBuild("2");
                throw RecordingSink.away();
            }
            return WriteReport.WRITTEN;
        });

        write(FailurePolicy.SKIP, before);

        assertEquals(List.of(List.of("1", "2"), List.of("1")), sent);
        assertEquals(List.of("waiting: the sink is away", "skipped: users 2 division by zero"), told);
    }

    @Test
    void documentsThatAreLargerThanTheirShareAreBuiltAgainAsManyAtOnceAsFit() throws InterruptedException {
        IntStream.rangeClosed(1, 16).forEach(i -> source.rows.put(String.valueOf(i), "small"));
        source.rows.putAll(Map.of("1", large(20_000), "3", large(60_000), "4", large(70_000), "5", large(21_000)));
        BatchPolicy policy =
                BatchPolicy.DEFAULT.with(sizes -> sizes.buildSize(16).buildBytes(1 << 16));

        updates(policy)
                .update(
                        target(policy),
                        IntStream.rangeClosed(1, 16)
                                .mapToObj(i -> DocumentKey.of(String.valueOf(i)))
                                .toList(),
                        documents);

        assertEquals(
                List.of("build 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", "build 1,5", "build 3", "build 4"),
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("build"))
                        .toList());
        assertEquals(new TreeMap<>(source.rows), new TreeMap<>(sink.documents(GENERATION)));
    }

    @Test
    void oneDocumentAtATimeIsInMemoryOfThoseThatAreLargerThanABuildShouldBe() throws InterruptedException {
        source.rows.putAll(Map.of("1", large(1_000), "2", large(1_000)));
        BatchPolicy policy = BatchPolicy.DEFAULT.with(sizes -> sizes.buildBytes(10));
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, batch) -> {
            journal.note("held");
            Journal.hold(release);
            return WriteReport.WRITTEN;
        };
        DocumentUpdates updates = updates(policy);
        Thread first = updating(updates, policy, "1");
        journal.await("held");
        Thread second = updating(updates, policy, "2");
        journal.await("build 2");
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertEquals(1, journal.count("build 2"), "only its size is known");

        release.countDown();
        first.join();
        second.join();
        assertEquals(2, journal.count("build 2"));
        assertEquals(Set.of("1", "2"), sink.documents(GENERATION).keySet());
    }

    @Test
    void r5ABuildThatHasBecomeTooOldWhileItWaitedForItsTurnIsMadeAnew() throws InterruptedException {
        BatchPolicy policy =
                BatchPolicy.DEFAULT.with(numbers -> numbers.writers(1).seeders(1));
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, batch) -> {
            if (!batch.get(0).id().equals("3")) {
                journal.note("held " + batch.get(0).id());
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        source.rows.put("3", "old 3");
        long[] built = {0};
        Duration nearlyTooOld = policy.maxBuildAge().minusMillis(50);
        source.age = keys -> {
            if (keys.get(0).id().equals("3") && built[0] == 0) {
                built[0] = System.nanoTime();
                return nearlyTooOld;
            }
            return Duration.ZERO;
        };
        DocumentUpdates updates = updates(policy);
        updating(updates, policy, "1");
        journal.await("held 1");
        updating(updates, policy, "2");
        journal.await("held 2");
        Thread third = updating(updates, policy, "3");
        while (third.getState() != Thread.State.WAITING
                || System.nanoTime() - built[0] < Duration.ofMillis(60).toNanos()) {
            Thread.onSpinWait();
        }
        source.rows.put("3", "new 3");
        release.countDown();
        third.join();

        assertEquals(2, journal.count("build 3"));
        assertEquals("new 3", sink.documents(GENERATION).get("3"));
    }

    @Test
    void aSetThatIsNotBuiltInTimeIsBuiltInSmallerSetsAndOnlyTheDocumentToBlameIsRejectedAfterAllOthers()
            throws InterruptedException {
        List<DocumentKey> all = rows(64);
        source.building = timeout("7");

        int written = updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), all, documents);

        assertEquals(63, written);
        assertEquals(63, sink.documents(GENERATION).size());
        assertEquals(List.of("skipped: users 7 the statement timeout is 5 min; others are built in time"), told);
        assertEquals(3, journal.count("timeout 7"), "it is tried some times");
        assertEquals(
                List.of("timeout 7", "timeout 7", "build 1"),
                lastBuilds(3),
                "nobody waits for it; and it is asked whether another is built then");
    }

    @Test
    void aDocumentThatIsKnownToTakeTooLongIsBuiltAloneAndLast() throws InterruptedException {
        List<DocumentKey> all = rows(8);
        source.building = timeout("3");
        DocumentUpdates updates = updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT);
        updates.update(target(index), all, documents);
        long before = journal.count("timeout 3");

        updates.update(target(index), all, documents);

        assertEquals(1, journal.count("build 1,2,4,5,6,7,8"));
        assertEquals(before + 1, journal.count("timeout 3"), "it is not tried as often again");
        source.building = keys -> {};
        updates.update(target(index), all, documents);
        assertEquals("new 3", sink.documents(GENERATION).get("3"));
        updates.update(target(index), all, documents);
        assertEquals(1, journal.count("build 1,2,3,4,5,6,7,8"), "it is one like others again");
    }

    @Test
    void stopsAtADocumentThatAloneIsNotBuiltInTimeAndSaysSo() {
        rows(3);
        source.building = timeout("3");

        PenstockException stopped = assertThrows(
                PenstockException.class,
                () -> updates(BatchPolicy.DEFAULT).update(target(index), keys("3"), documents));

        assertTrue(
                message(stopped)
                        .startsWith(
                                "the document 3 of index users cannot be built: the statement timeout is 5 min; others"
                                        + " are built in time. "),
                message(stopped));
    }

    @Test
    void itIsAnOutageWhenNoDocumentIsBuiltInTime() {
        List<DocumentKey> all = rows(30);
        source.building = timeout(all.stream().map(DocumentKey::id).toArray(String[]::new));

        BuildTimeoutException outage = assertThrows(
                BuildTimeoutException.class,
                () -> updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), all, documents));

        assertTrue(message(outage).startsWith("no document of index users is built in time: "), message(outage));
        assertEquals(List.of(), told);
    }

    @Test
    void rowsThatAreNoDocumentsAreNoneThatAreBuiltInTime() {
        List<DocumentKey> all = rows(60);
        all.subList(0, 45).forEach(key -> source.noDocuments.add(key.id()));
        List<DocumentKey> others = all.subList(45, 60);
        source.building = timeout(others.stream().map(DocumentKey::id).toArray(String[]::new));

        assertThrows(
                BuildTimeoutException.class,
                () -> updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), others, documents));

        assertEquals(List.of(), told);
        assertTrue(journal.count("timeout " + others.get(0).id()) <= 1, "nobody waits for what would help nothing");
    }

    @Test
    void theOnlyDocumentOfAnIndexIsRejectedToo() throws InterruptedException {
        source.rows.keySet().retainAll(Set.of("1"));
        source.building = timeout("1");

        assertEquals(0, updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), keys("1"), documents));

        assertEquals(1, told.size());
    }

    @Test
    void ofDocumentsThatFailAndOthersThatTakeTooLongEachIsRejectedForItsOwnReason() throws InterruptedException {
        List<DocumentKey> all = rows(64);
        source.failToBuild("9");
        FakeDocuments.Hook failing = source.building;
        FakeDocuments.Hook slow = timeout("40");
        source.building = keys -> {
            failing.before(keys);
            slow.before(keys);
        };

        assertEquals(62, updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), all, documents));

        assertEquals(
                Set.of(
                        "skipped: users 9 division by zero",
                        "skipped: users 40 the statement timeout is 5 min; others are built in time"),
                Set.copyOf(told));
    }

    @Test
    void r5ADocumentThatIsAlwaysTooOldWhenItIsBuiltIsRejectedAfterThreeTries() throws InterruptedException {
        List<DocumentKey> all = rows(8);
        source.age = keys -> keys.contains(DocumentKey.of("5")) ? TOO_OLD : Duration.ZERO;

        assertEquals(7, updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), all, documents));

        assertEquals(3, journal.count("build 5"));
        assertEquals(
                List.of("skipped: users 5 that takes longer than a build may get old (PT1M); others are built in time"),
                told);
    }

    @Test
    void aDocumentThatWaitsForTheLogToBeFlushedIsNeverRejected() throws InterruptedException {
        rows(2);
        Build flushed =
                new Build(List.of(document("1", "old 1")), System.nanoTime() - TOO_OLD.toNanos(), TOO_OLD.toNanos());

        write(FailurePolicy.STOP, flushed);

        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
        assertFalse(new SlowBuilds(
                        new DocumentBuilds(
                                new Rejections(FailurePolicy.STOP, new EngineListener() {}), new EngineMeter()),
                        BatchPolicy.DEFAULT.maxBuildAge())
                .isSlow(flushed));
    }

    @Test
    void aDocumentThatWouldNotFitTheHeapIsRejectedAndNeverAskedFor() throws InterruptedException {
        rows(3);
        long most = Runtime.getRuntime().maxMemory() / 16;
        List<Long> asked = new ArrayList<>();
        source.sizes = Map.of("2", most + 1);
        source.asking = asked::add;

        assertEquals(
                2,
                updates(FailurePolicy.SKIP, BatchPolicy.DEFAULT).update(target(index), keys("1", "2", "3"), documents));

        assertTrue(asked.stream().allMatch(largest -> largest <= most), asked::toString);
        assertEquals(1, told.size());
        assertTrue(
                told.get(0).startsWith("skipped: users 2 it has " + (most + 1) + " bytes, and a heap of "),
                told.get(0));
        assertTrue(told.get(0).contains("give the JVM -Xmx"), told.get(0));
        assertEquals(Set.of("1", "3"), sink.documents(GENERATION).keySet());
    }

    private List<DocumentKey> rows(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> source.rows.put(String.valueOf(i), "new " + i));
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> DocumentKey.of(String.valueOf(i)))
                .toList();
    }

    /** Lets every build take too long that has one of these documents among others or alone. */
    private FakeDocuments.Hook timeout(String... ids) {
        return keys -> {
            if (keys.stream().anyMatch(key -> List.of(ids).contains(key.id()))) {
                journal.note("timeout "
                        + String.join(",", keys.stream().map(DocumentKey::id).toList()));
                throw new BuildTimeoutException("the statement timeout is 5 min", "Raise it.", null);
            }
        };
    }

    private List<String> lastBuilds(int count) {
        List<String> entries = journal.entries().stream()
                .filter(entry -> entry.startsWith("build") || entry.startsWith("timeout"))
                .toList();
        return entries.subList(entries.size() - count, entries.size());
    }

    private Thread updating(DocumentUpdates updates, BatchPolicy policy, String id) {
        Thread thread = new Thread(() -> {
            try {
                updates.update(target(policy), keys(id), documents);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static String large(int length) {
        return "x".repeat(length);
    }

    private void answer(RecordingSink.Writing answers) {
        sink.writing = (generation, batch) -> {
            sent.add(batch.stream().map(VersionedDocument::id).toList());
            return answers.write(generation, batch);
        };
    }

    private void write(FailurePolicy failure, Build build) throws InterruptedException {
        updates(failure, BatchPolicy.DEFAULT).finish(target(index), build, documents);
    }

    private DocumentUpdates updates(BatchPolicy policy) {
        return updates(FailurePolicy.STOP, policy);
    }

    private DocumentUpdates updates(FailurePolicy failure, BatchPolicy policy) {
        EngineListener listener = new EngineListener() {
            @Override
            public void onWaiting(String reason) {
                told.add("waiting: " + reason);
            }

            @Override
            public void onSkipped(String name, String id, String reason) {
                told.add("skipped: " + name + " " + id + " " + reason);
            }
        };
        Rejections rejections = new Rejections(failure, listener);
        OutageLog outages = new OutageLog(listener, InstantSource.system());
        return new DocumentUpdates(
                new DocumentBuilds(rejections, new EngineMeter()),
                new DocumentWriter(sink, rejections, policy, outages),
                policy,
                new Pause());
    }

    /** To an index that has not learned yet how large its documents are. */
    private Target target(BatchPolicy policy) {
        return target(Tracking.opened(Users.DEFINITION, sink, policy));
    }

    private static Target target(TrackedIndex index) {
        return new Target(index, new Generation("users", "3fa9c2d1", 1), VERSION, Target.Work.CHANGES);
    }

    private static Build old(String id, String json) {
        return new Build(List.of(document(id, json)), System.nanoTime() - TOO_OLD.toNanos(), 0);
    }

    private static Document document(String id, String json) {
        return new Document(DocumentKey.of(id), json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DocumentKey> keys(String... ids) {
        return List.of(ids).stream().map(DocumentKey::of).toList();
    }
}
