package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show works. */
@WithServers
@DisplayName("Change events: the example of the pages")
final class ChangesExampleTest {

    @Test
    void anAuditIsWritten(TestDatabase database, @TempDir Path directory) throws Exception {
        database.execute(
                "CREATE SCHEMA shop",
                "CREATE TABLE orders (id int PRIMARY KEY)",
                "CREATE TABLE shop.line (id int, pos int, PRIMARY KEY (id, pos))",
                "CREATE TABLE log (at int, seq int)",
                "ALTER TABLE log REPLICA IDENTITY FULL",
                "INSERT INTO orders VALUES (1)",
                "INSERT INTO shop.line VALUES (1, 2)",
                "INSERT INTO log VALUES (7, 8)");
        List<String> audit = new ArrayList<>();
        String url = database.url();
        Path state = directory.resolve("audit.json");

        try (ChangeStream changes = Penstock.changes(url)
                .slot("audit")
                .tables("orders", "shop.line", "log")
                .key("log", "at", "seq")
                .stateFile(state)
                .start()) {
            while (!changes.ended()) {
                ChangeRecord record = changes.poll(Duration.ofSeconds(1));
                if (record instanceof RowChange change) {
                    audit.add(change.operation() + " " + change.shape().label() + " " + change.id());
                } else if (record instanceof TransactionEnd || record instanceof SnapshotChunkEnd) {
                    changes.acknowledge(record);
                }
                if (audit.size() == 3) {
                    changes.stop();
                }
            }
        }

        assertEquals(
                new TreeSet<>(List.of("READ log 7,8", "READ orders 1", "READ shop.line 1,2")), new TreeSet<>(audit));
    }
}
