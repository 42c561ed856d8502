package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentBuildsTest {

    private static final WalPosition VERSION = new WalPosition(100);

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final FakeDocuments documents = new FakeDocuments(source);
    private final TrackedIndex index = Tracking.opened(Users.DEFINITION, sink, BatchPolicy.DEFAULT);
    private final EngineMeter meter = new EngineMeter();
    private final List<String> told = new ArrayList<>();

    @Test
    void r9BuildsASetAtOnce() throws InterruptedException {
        assertEquals(List.of("1", "2", "3"), ids(build(FailurePolicy.STOP, "1", "2", "3")));
        assertEquals(List.of("build 1,2,3"), builds());
        assertEquals(1, meter.builds());
    }

    @Test
    void findsByHalvesTheDocumentThatCannotBeBuiltAndBuildsAllOthers() throws InterruptedException {
        source.failToBuild("3");

        Build build = build(FailurePolicy.SKIP, "1", "2", "3", "4");

        assertEquals(List.of("1", "2", "4"), ids(build));
        assertEquals(
                List.of("cannot build 1,2,3,4", "build 1,2", "cannot build 3,4", "cannot build 3", "build 4"),
                builds());
        assertEquals(List.of("skipped: users 3 division by zero"), told);
        assertEquals(1, index.skipped.sum());
    }

    @Test
    void findsEveryOneOfThem() throws InterruptedException {
        String[] all = IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toArray(String[]::new);
        source.failToBuild("1", "2", "50", "77", "100");

        Build build = build(FailurePolicy.SKIP, all);

        assertEquals(95, build.documents().size());
        assertEquals(5, told.size());
        assertEquals(5, index.skipped.sum());
    }

    @Test
    void r9WhereHalfCannotBeBuiltItTakesLittleMoreThanAStatementForEach() throws InterruptedException {
        String[] all = IntStream.rangeClosed(1, 512).mapToObj(String::valueOf).toArray(String[]::new);
        source.failToBuild(Stream.of(all)
                .filter(id -> id.endsWith("1") || id.compareTo("5") > 0)
                .toArray(String[]::new));

        Build build = build(FailurePolicy.SKIP, all);

        assertEquals(512, build.documents().size() + told.size());
        assertTrue(journal.entries().size() < 600, () -> journal.entries().size() + " statements");
    }

    @Test
    void nothingIsLeftWhenNoneCanBeBuilt() throws InterruptedException {
        source.failToBuild("1", "2");

        assertEquals(List.of(), ids(build(FailurePolicy.SKIP, "1", "2")));
        assertEquals(List.of(), ids(build(FailurePolicy.SKIP)));
    }

    @Test
    void r5ABuildInPiecesIsAsOldAsItsFirstPiece() throws InterruptedException {
        source.failToBuild("1");
        long before = System.nanoTime();
        FakeDocuments.Hook failing = source.building;
        long[] second = {0};
        source.building = keys -> {
            failing.before(keys);
            second[0] = System.nanoTime();
        };

        Build build = build(FailurePolicy.SKIP, "1", "2");

        assertTrue(build.startedNanos() - before >= 0 && build.startedNanos() - second[0] <= 0);
    }

    @Test
    void stopsAtADocumentThatCannotBeBuiltAndNamesItAndSaysWhatToDo() throws InterruptedException {
        source.failToBuild("3");

        PenstockException stopped =
                assertThrows(PenstockException.class, () -> build(FailurePolicy.STOP, "1", "2", "3", "4"));

        assertEquals(
                "the document 3 of index users cannot be built: division by zero. Mend the row or the record and start again,"
                        + " which goes on where it was; or leave such documents out with --on-rejection=skip.",
                message(stopped));
    }

    @Test
    void leavesItToTheCallerToSayWhichRowsOfARangeThereAre() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a", "2", "b"));
        source.failToBuild("2");

        assertThrows(
                BuildFailedException.class,
                () -> builds(FailurePolicy.SKIP)
                        .build(index, new KeyRange(null, null, Integer.MAX_VALUE), Long.MAX_VALUE, documents));
        assertEquals(List.of(), told);
    }

    private Build build(FailurePolicy policy, String... ids) throws InterruptedException {
        return builds(policy)
                .build(
                        new Target(index, new Generation("users", "3fa9c2d1", 1), VERSION, Target.Work.CHANGES),
                        List.of(ids).stream().map(DocumentKey::of).toList(),
                        Long.MAX_VALUE,
                        documents);
    }

    private DocumentBuilds builds(FailurePolicy policy) {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSkipped(String name, String id, String reason) {
                told.add("skipped: " + name + " " + id + " " + reason);
            }
        };
        return new DocumentBuilds(new Rejections(policy, listener), meter);
    }

    private static List<String> ids(Build build) {
        return build.documents().stream().map(document -> document.key().id()).toList();
    }

    private List<String> builds() {
        return journal.entries().stream()
                .filter(entry -> entry.startsWith("build") || entry.startsWith("cannot build"))
                .toList();
    }
}
