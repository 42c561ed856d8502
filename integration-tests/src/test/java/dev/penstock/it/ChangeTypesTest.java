package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.it.ChangeTypes.Case;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.EnvelopeWriter;
import dev.penstock.runtime.changes.JsonLines;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Every type and edge value arrives as it is, by a snapshot and by the stream. */
@WithServers
@DisplayName("Change events: types")
final class ChangeTypesTest {

    /** Which server that is, the build decides. */
    @Test
    void theServerIsTheOneThatTheBuildWants(TestDatabase database) throws Exception {
        String wanted = System.getProperty("postgres.version", "");
        int version = database.server().version();
        assertTrue(wanted.isEmpty() || wanted.startsWith(version + "."), () -> version + " is not " + wanted);
    }

    @Test
    void everyValueArrivesEqualBySnapshotAndByStream(TestDatabase database, @TempDir Path directory) throws Exception {
        List<Case> cases = ChangeTypes.cases(database.server().version());
        assertTrue(cases.stream().map(Case::type).distinct().count() >= 60, "types");
        database.execute(ChangeTypes.TYPES);
        database.execute(
                "CREATE TABLE every (id int PRIMARY KEY, " + columns(cases, (i, one) -> "c" + i + " " + one.type())
                        + ")",
                "ALTER TABLE every REPLICA IDENTITY FULL",
                "INSERT INTO every VALUES (1, "
                        + columns(cases, (i, one) -> "'" + one.literal().replace("'", "''") + "'") + ")",
                "INSERT INTO every (id) VALUES (2)");
        try (ChangeStream stream = Penstock.changes(database.url())
                .slot(database.name())
                .tables("every")
                .stateFile(directory.resolve("state.json"))
                .start()) {
            ChangeLog log = new ChangeLog(stream);
            List<RowChange> read = log.takeRows(2);
            database.execute(
                    "INSERT INTO every SELECT 3, " + columns(cases, (i, one) -> "c" + i) + " FROM every WHERE id = 1",
                    "UPDATE every SET id = 4 WHERE id = 3",
                    "DELETE FROM every WHERE id = 4");
            List<RowChange> streamed = log.takeRows(3);
            EnvelopeWriter envelope = EnvelopeWriter.penstock(stream.origin());

            assertEquals(Operation.READ, read.get(0).operation());
            assertValues(cases, Objects.requireNonNull(read.get(0).after()));
            assertAll(IntStream.range(0, cases.size())
                    .mapToObj(i -> () -> assertNull(
                            Objects.requireNonNull(read.get(1).after()).value("c" + i))));
            assertValues(cases, Objects.requireNonNull(streamed.get(0).after()));
            assertValues(cases, Objects.requireNonNull(streamed.get(1).before()));
            assertValues(cases, Objects.requireNonNull(streamed.get(1).after()));
            assertValues(cases, Objects.requireNonNull(streamed.get(2).before()));
            assertJson(cases, line(envelope, read.get(0)));
            assertJson(cases, line(envelope, streamed.get(0)));
            assertEquals(after(envelope, read.get(0)), after(envelope, streamed.get(0)), "by both ways the same");
            assertTrue(line(envelope, streamed.get(1)).contains("previous_source_id"));
            assertTrue(line(envelope, streamed.get(2)).contains("\"after\":null"));
            assertEquals(read.get(0).shape().version(), streamed.get(0).shape().version(), "one shape, one version");
        }
    }

    private static void assertValues(List<Case> cases, Row row) {
        List<Executable> checks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String column = "c" + i;
            checks.add(() -> assertEquals(one.value(), row.value(column), one::toString));
        }
        assertAll(checks);
    }

    /** The JSON as text too: numbers and order of keys would be lost by reading it. */
    private static void assertJson(List<Case> cases, String line) {
        String after = line.substring(line.indexOf("\"after\":"));
        JsonNode read = ExactJson.read(line).get("after");
        List<Executable> checks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String field = "\"c" + i + "\":" + one.json();
            checks.add(() -> assertTrue(after.contains(field), () -> field + " is not in " + after));
        }
        checks.add(() -> assertEquals(cases.size() + 1, read.size()));
        checks.add(() -> assertEquals(line.length() - 1, line.indexOf('\n'), "one line"));
        assertAll(checks);
    }

    /** The new row, but for its key. */
    private static JsonNode after(EnvelopeWriter envelope, RowChange change) {
        return ((ObjectNode) ExactJson.read(line(envelope, change)).get("after")).without("id");
    }

    private static String line(EnvelopeWriter envelope, RowChange change) {
        JsonLines lines = new JsonLines();
        envelope.write(change, lines);
        EnvelopeSchema.assertValid(lines.toString());
        return lines.toString();
    }

    private static String columns(List<Case> cases, Column column) {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> column.of(i, cases.get(i)))
                .collect(Collectors.joining(", "));
    }

    private interface Column {
        String of(int number, Case one);
    }
}
