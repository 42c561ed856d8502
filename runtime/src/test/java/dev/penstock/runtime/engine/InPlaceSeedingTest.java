package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every document is built again when that is asked for")
final class InPlaceSeedingTest {

    private static final String USERS = "users_3fa9c2d1_000001";

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final InPlaceSeeding seeding = new InPlaceSeeding(sink);
    private Engine engine = engine(Users.DEFINITION);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatWasSpoiledIsRightAgainThoughNothingHasChangedInTheDatabase() throws InterruptedException {
        seeded();
        spoil("2");

        engine.seed("users");
        awaitDone(1);

        assertEquals(source.rows, sink.documents(USERS));
        assertEquals(new RequestProgress(true, true, USERS, 0), seeding.progress("users", 1));
        assertEquals(
                1,
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("create "))
                        .count(),
                "in place");
    }

    @Test
    void nothingIsOwedToReadersMeanwhile() throws InterruptedException {
        seeded();
        CountDownLatch release = heldAtTheNextWrite();

        engine.seed("users");
        journal.await("held");
        EngineStatus.IndexStatus users = engine.status().indexes().get(0);

        assertFalse(users.seeded());
        assertNull(users.owedSince(), "every change is there");
        assertTrue(engine.status().holds(new WalPosition(10)));
        release.countDown();
        journal.await(() -> engine.status().seeded(), "seeded");
    }

    @Test
    void aChangeThatComesMeanwhileStays() throws InterruptedException {
        seeded();
        CountDownLatch release = heldAtTheNextWrite();
        engine.seed("users");
        journal.await("held"); // with what was built before

        source.rows.put("1", "{\"n\":2}");
        source.commit(400, Users.user("1"));
        journal.await("confirm 408");
        release.countDown();
        awaitDone(1);

        assertEquals(source.rows, sink.documents(USERS));
        assertEquals(400, sink.version(USERS, "1"));
    }

    @Test
    void itIsTakenUpByTheNextEngineIfNoneRuns() throws InterruptedException {
        seeded();
        engine.close();
        spoil("3");
        int request = seeding.ask("users");
        assertEquals(request, seeding.ask("users"), "the same, as long as nobody has taken it up");
        assertEquals(new RequestProgress(false, false, null, 0), seeding.progress("users", request));

        engine = engine(Users.DEFINITION);
        engine.start();
        awaitDone(request);

        assertEquals(source.rows, sink.documents(USERS));
        assertEquals(request + 1, seeding.ask("users"), "another");
    }

    @Test
    void itGoesOnInTheNextSessionWithAVersionThatIsHighEnough() throws InterruptedException {
        seeded();
        spoil("1");
        spoil("2");
        spoil("3");
        CountDownLatch release = heldAtTheNextWrite();
        engine.seed("users");
        journal.await("held");

        source.lose(FakeSource.away()); // the gate of the next session is behind
        release.countDown();
        awaitDone(1);

        assertEquals(source.rows, sink.documents(USERS));
    }

    @Test
    void aTruncateMeanwhileIsNotForgotten() throws InterruptedException {
        seeded();
        CountDownLatch release = heldAtTheNextWrite();
        engine.seed("users");
        journal.await("held");

        release.countDown();
        source.rows.replaceAll((key, row) -> "{\"n\":9}");
        source.commit(500, new ChangeEvent.TableTruncated(List.of(Users.ORDERS)));
        journal.await("confirm 508");
        awaitDone(1);

        assertEquals(Map.of("1", "{\"n\":9}", "2", "{\"n\":9}", "3", "{\"n\":9}"), sink.documents(USERS));
    }

    @Test
    void aNewGenerationHasDoneWhatWasAskedForBefore() throws InterruptedException {
        seeded();
        engine.close();
        int request = seeding.ask("users");
        sink.writing = (generation, documents) -> {
            documents.forEach(document -> journal.note(generation.hash() + " gets " + document.id()));
            return WriteReport.WRITTEN;
        };

        engine = engine(Users.definition("users", "00000000"));
        engine.start();
        awaitDone(request);
        journal.await("show users_00000000_000002");
        journal.await("3fa9c2d1 gets 3");
        journal.await(() -> engine.status().seeded(), "seeded");
        engine.close();

        assertEquals(1, journal.count("3fa9c2d1 gets 2"), "again");
        assertEquals(1, journal.count("00000000 gets 2"), "for the first time");
    }

    @Test
    void anIndexThatIsNotKeptIsRefused() throws InterruptedException {
        assertTrue(message(assertThrows(PenstockException.class, () -> seeding.ask("users")))
                .startsWith("no engine has built the index users yet"));
        seeded();
        assertTrue(message(assertThrows(PenstockException.class, () -> engine.seed("people")))
                .startsWith("there is no index people here"));
        engine.seed("users");
        awaitDone(1);
    }

    private void seeded() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            source.rows.put(Integer.toString(i), "{\"n\":1}");
        }
        engine.start();
        journal.await(() -> engine.status().seeded(), "seeded");
    }

    /** As who writes by hand: with the next version. */
    private void spoil(String id) {
        long version = sink.version(USERS, id) + 1;
        sink.write(
                new Generation("users", "3fa9c2d1", 1),
                List.of(new VersionedDocument(id, version, "{\"n\":0}".getBytes(StandardCharsets.UTF_8))));
    }

    private CountDownLatch heldAtTheNextWrite() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean held = new AtomicBoolean();
        sink.writing = (generation, documents) -> {
            if (held.compareAndSet(false, true)) {
                journal.note("held");
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        return release;
    }

    private void awaitDone(int request) throws InterruptedException {
        journal.await(() -> seeding.progress("users", request).done(), "done");
    }

    private Engine engine(IndexDefinition definition) {
        return new Engine(
                source,
                sink,
                new EngineOptions(
                        List.of(definition), BatchPolicy.DEFAULT, FailurePolicy.STOP, false, new EngineListener() {}));
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
