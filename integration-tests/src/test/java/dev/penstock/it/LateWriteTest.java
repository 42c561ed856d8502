package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writes that come late, twice or out of order. */
@WithServers
@DisplayName("R5: versions decide, not the order of arrival")
final class LateWriteTest {

    @Test
    void aLateDuplicateWriteDoesNotBringADeletedDocumentBack(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink late = rig.sink()) {
            database.execute(Shop.fill(5));
            rig.start();
            rig.assertConverged();
            long seedVersion = rig.search
                    .call("GET", "/" + rig.prefix + "users/_doc/3", "")
                    .get("_version")
                    .asLong();
            database.execute("DELETE FROM users WHERE id = 3", "UPDATE users SET full_name = 'new' WHERE id = 4");
            rig.assertConverged();

            WriteReport report = late.write(
                    generation(rig),
                    List.of(document("3", seedVersion, "{\"id\":3}"), document("4", seedVersion, "{\"id\":4}")));
            assertEquals(WriteReport.WRITTEN, report);
            rig.assertConverged();
        }
    }

    @Test
    void ofTwoWritesWithOneVersionTheLaterStays(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink sink = rig.sink()) {
            Generation generation = sink.create(UserIndex.DEFINITION, 8);
            sink.write(generation, List.of(document("1", 10, "{\"id\":1}")));
            sink.write(generation, List.of(document("1", 10, "{\"id\":2}")));
            sink.write(generation, List.of(document("1", 9, "{\"id\":3}")));
            sink.write(generation, List.of(document("2", 12, null), document("2", 11, "{\"id\":2}")));
            sink.show(Shown.only(generation));
            assertEquals(
                    "{1={\"id\":2}}", rig.search.documents(rig.prefix + "users").toString());
        }
    }

    @Test
    void aDocumentThatCannotBeMappedIsRejectedAloneAndByName(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink sink = rig.sink()) {
            Generation generation = sink.create(UserIndex.DEFINITION, 8);
            WriteReport report = sink.write(
                    generation,
                    List.of(
                            document("1", 1, "{\"id\":1}"),
                            document("2", 1, "{\"id\":\"no number\"}"),
                            document("3", 1, "{\"unknown\":1}")));
            assertEquals(2, report.rejected().size(), report.toString());
            sink.show(Shown.only(generation));
            assertEquals(
                    "{1={\"id\":1}}", rig.search.documents(rig.prefix + "users").toString());
        }
    }

    @Test
    void aWriteToAGenerationThatWasRemovedDoesNotMakeItAnew(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink late = rig.sink()) {
            database.execute(Shop.fill(5));
            rig.start();
            rig.assertConverged();
            Generation first = generation(rig);
            database.execute("TRUNCATE users CASCADE");
            rig.assertConverged();
            assertThrows(RuntimeException.class, () -> late.write(first, List.of(document("3", 1, "{\"id\":3}"))));
            assertThrows(RuntimeException.class, () -> late.write(first, List.of(document("3", 1, null))));
            assertFalse(rig.search
                    .call("GET", "/_cat/indices/" + rig.prefix + "*?format=json", "")
                    .toString()
                    .contains(first.physicalName()));
        }
    }

    /** A node that was restarted has forgotten the versions of deleted documents. */
    @Test
    void aWriteThatMeetsARestartOfTheNodeDoesNotBringADeletedDocumentBack(TestDatabase database) throws Exception {
        try (OpenSearchServer search = OpenSearchServer.start();
                Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(5));
            AtomicBoolean hold = new AtomicBoolean();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            rig.start(rig.engine().sink(new WatchedSink(rig.sink(), () -> {
                if (hold.compareAndSet(true, false)) {
                    held.countDown();
                    await(release);
                }
            })));
            rig.assertConverged();
            hold.set(true);
            database.execute("UPDATE users SET full_name = 'late' WHERE id = 3");
            held.await();
            database.execute("DELETE FROM users WHERE id = 3");
            Await.until(
                    "the document is deleted",
                    Rig.PATIENCE,
                    () -> !rig.search.documents(rig.prefix + "users").containsKey("3"));
            rig.search.call("POST", "/" + rig.prefix + "users/_flush", "");
            search.stop();
            release.countDown();
            search.restart();
            rig.assertConverged();
        }
    }

    /** Versions of deleted documents that a node keeps in memory are gone then. */
    @Test
    void aDeleteIsRememberedOverARestartOfTheNode(TestDatabase database) throws Exception {
        try (OpenSearchServer search = OpenSearchServer.start();
                Rig rig = new Rig(database, search);
                DocumentSink sink = rig.sink()) {
            Generation generation = sink.create(UserIndex.DEFINITION, 8);
            sink.show(Shown.only(generation));
            sink.write(generation, List.of(document("1", 10, "{\"id\":1}"), document("2", 10, "{\"id\":2}")));
            sink.write(generation, List.of(document("1", 12, null)));
            rig.search.call("POST", "/" + rig.prefix + "users/_flush", "");
            search.stop();
            search.restart();
            Await.until(
                    "the node takes writes again",
                    Rig.PATIENCE,
                    () -> rig.search
                            .call("GET", "/" + rig.prefix + "users/_count", "")
                            .has("count"));

            sink.write(generation, List.of(document("1", 11, "{\"id\":1}")));

            assertEquals(
                    "{2={\"id\":2}}", rig.search.documents(rig.prefix + "users").toString());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClosedIndexIsNoFaultOfItsDocuments(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(5));
            rig.start(rig.engine().onRejection(FailurePolicy.SKIP));
            rig.assertConverged();
            String index = "/" + rig.prefix + generation(rig).physicalName();
            rig.search.call("POST", index + "/_close", "");
            database.execute("UPDATE users SET full_name = 'meanwhile' WHERE id = 3");
            Refusal.assertRefused(
                    "refuses to write the index", () -> rig.penstock().awaitEnd());
            rig.search.call("POST", index + "/_open", "");
            rig.start();
            rig.assertConverged();
        }
    }

    @Test
    void whatAnotherEngineHasRememberedIsNotOverwritten(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink one = rig.sink();
                DocumentSink other = rig.sink();
                DocumentSink third = rig.sink()) {
            one.open();
            one.writeMemory("a", "1");
            assertEquals("1", other.readMemory("a"));
            other.writeMemory("a", "2");
            other.writeMemory("a", "3");
            assertThrows(MemoryChangedException.class, () -> one.writeMemory("a", "4"));
            assertThrows(MemoryChangedException.class, () -> third.writeMemory("a", "5"), "never read");
            assertEquals("3", one.readMemory("a"));
            one.writeMemory("a", "6");
            assertEquals("6", other.readMemory("a"));
        }
    }

    private static Generation generation(Rig rig) {
        String name = rig.generation();
        return new Generation(
                "users", UserIndex.DEFINITION.hash(), Integer.parseInt(name.substring(name.lastIndexOf('_') + 1)));
    }

    private static VersionedDocument document(String id, long version, @Nullable String json) {
        return new VersionedDocument(id, version, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }
}
