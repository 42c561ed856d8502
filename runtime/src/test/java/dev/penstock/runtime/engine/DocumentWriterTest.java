package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WalPosition;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DocumentWriterTest {

    private static final Duration TOO_OLD = BatchPolicy.DEFAULT.maxBuildAge().plus(Duration.ofSeconds(1));

    private static final String GENERATION = "users_3fa9c2d1_000001";
    private static final WalPosition VERSION = new WalPosition(100);

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final FakeDocuments documents = new FakeDocuments(source);
    private final TrackedIndex index = new TrackedIndex(Users.DEFINITION, sink, new EngineMemory(sink, "test", false));
    private final List<List<String>> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws InterruptedException {
        index.open("history", true);
        source.rows.putAll(Map.of("1", "new 1", "2", "new 2"));
    }

    @Test
    void r5SendsEveryDocumentAndEveryDeleteWithTheVersionOfItsBatch() throws InterruptedException {
        source.rows.remove("2");

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2")));

        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
        assertEquals(100, sink.version(GENERATION, "1"));
        assertEquals(100, sink.version(GENERATION, "2"));
    }

    @Test
    void sendsOnlyThoseAgainThatTheSinkCouldNotTake() throws InterruptedException {
        answer((generation, batch) ->
                sent.size() == 1 ? new WriteReport(batch.subList(1, 2), List.of()) : WriteReport.WRITTEN);

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2", "3")));

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

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2")));

        assertEquals(List.of(List.of("1", "2"), List.of("1", "2"), List.of("1", "2")), sent);
        assertEquals(List.of("waiting: the sink is away"), told);
    }

    @Test
    void r5MakesABuildAnewThatHasMetAnOutageForTheSinkMayHaveForgottenADeleteMeanwhile() throws InterruptedException {
        Build before = documents.build(Users.DEFINITION, keys("1", "2"));
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

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2")));

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

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2", "3", "4")));

        assertEquals(Set.of("1", "2", "3", "4"), sink.documents(GENERATION).keySet());
        assertTrue(sent.stream().allMatch(ids -> ids.size() <= 2), sent::toString);
    }

    @Test
    void r5SendsNoDocumentThatIsTooOldAsSoonAsItIsBuilt() throws InterruptedException {
        source.age = keys -> journal.count("build 1") < 3 ? TOO_OLD : Duration.ZERO;

        write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1")));

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
                () -> write(FailurePolicy.STOP, documents.build(Users.DEFINITION, keys("1", "2"))));

        assertTrue(message(stopped).startsWith("index users rejects the document 2: it is odd. "), message(stopped));
    }

    @Test
    void leavesARejectedDocumentOutAndCountsItWhenTold() throws InterruptedException {
        answer((generation, batch) -> new WriteReport(List.of(), List.of(new Rejection("2", "it is odd"))));

        write(FailurePolicy.SKIP, documents.build(Users.DEFINITION, keys("1", "2")));

        assertEquals(List.of("skipped: users 2 it is odd"), told);
        assertEquals(1, index.status().skipped());
        assertEquals(Map.of("1", "new 1"), sink.documents(GENERATION));
    }

    @Test
    void leavesADocumentOutThatCannotBeBuiltAnewAfterAnOutage() throws InterruptedException {
        Build before = documents.build(Users.DEFINITION, keys("1", "2"));
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

    private void answer(RecordingSink.Writing answers) {
        sink.writing = (generation, batch) -> {
            sent.add(batch.stream().map(VersionedDocument::id).toList());
            return answers.write(generation, batch);
        };
    }

    private void write(FailurePolicy policy, Build build) throws InterruptedException {
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
        Rejections rejections = new Rejections(policy, listener);
        DocumentBuilds builds = new DocumentBuilds(rejections, new EngineMeter());
        new DocumentWriter(
                        sink,
                        builds,
                        rejections,
                        BatchPolicy.DEFAULT.maxBuildAge(),
                        new OutageLog(listener, java.time.InstantSource.system()))
                .write(index, new Generation("users", "3fa9c2d1", 1), VERSION, build, documents);
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
