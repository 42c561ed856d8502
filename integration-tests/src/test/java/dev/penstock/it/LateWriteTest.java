package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            Generation generation = new Generation("users", UserIndex.DEFINITION.hash(), 9);
            sink.create(generation, UserIndex.DEFINITION);
            sink.write(generation, List.of(document("1", 10, "{\"id\":1}")));
            sink.write(generation, List.of(document("1", 10, "{\"id\":2}")));
            sink.write(generation, List.of(document("1", 9, "{\"id\":3}")));
            sink.write(generation, List.of(document("2", 12, null), document("2", 11, "{\"id\":2}")));
            sink.activate(generation);
            assertEquals(
                    "{1={\"id\":2}}", rig.search.documents(rig.prefix + "users").toString());
        }
    }

    @Test
    void aDocumentThatCannotBeMappedIsRejectedAloneAndByName(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink sink = rig.sink()) {
            Generation generation = new Generation("users", UserIndex.DEFINITION.hash(), 9);
            sink.create(generation, UserIndex.DEFINITION);
            WriteReport report = sink.write(
                    generation,
                    List.of(
                            document("1", 1, "{\"id\":1}"),
                            document("2", 1, "{\"id\":\"no number\"}"),
                            document("3", 1, "{\"unknown\":1}"),
                            document("", 1, "{\"id\":4}"),
                            document("x".repeat(513), 1, "{\"id\":5}")));
            assertEquals(4, report.rejected().size(), report.toString());
            sink.activate(generation);
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

    private static Generation generation(Rig rig) {
        String name = rig.penstock().status().indexes().get(0).generation();
        return new Generation(
                "users", UserIndex.DEFINITION.hash(), Integer.parseInt(name.substring(name.lastIndexOf('_') + 1)));
    }

    private static VersionedDocument document(String id, long version, @Nullable String json) {
        return new VersionedDocument(id, version, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }
}
