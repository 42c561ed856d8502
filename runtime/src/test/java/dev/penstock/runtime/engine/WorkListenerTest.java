package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.engine.EngineStatus.IndexCounts;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.WorkListener;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine tells of its work, and what it counts. */
@Timeout(60)
class WorkListenerTest {

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void buildsAndWritesOfABatchLieWithinItAndAreCounted() throws InterruptedException {
        source.rows.put("1", "a");
        sink.writing = (generation, documents) -> documents.stream()
                        .anyMatch(document -> document.id().equals("3"))
                ? new WriteReport(List.of(), List.of(new WriteReport.Rejection("3", "no mail address: a@example.com")))
                : WriteReport.WRITTEN;
        try (Engine engine = engine()) {
            engine.start();
            journal.await("show users_3fa9c2d1_000001");
            told.clear();
            source.rows.putAll(Map.of("1", "b", "3", "c"));
            source.commit(
                    100, user("1"), new RowChange(Users.USERS, Users.row("id", "2", "name", "n"), null), user("3"));
            journal.await("confirm 108");

            assertEquals(
                    List.of(
                            "BATCH begun 3 0/64",
                            "BUILD users begun 3",
                            "BUILD ended 3 0",
                            "WRITE users begun 3",
                            "WRITE ended 2 1",
                            "BATCH ended 0 0"),
                    told);
            EngineStatus status = engine.status();
            IndexCounts counts = status.counts().index("users");
            assertEquals(2, counts.written(), "that which was seeded too");
            assertEquals(1, counts.deleted());
            assertEquals(1, counts.rejected());
            assertEquals(2, counts.writes());
            assertTrue(counts.building().compareTo(Duration.ZERO) > 0);
            assertEquals(1, status.counts().transactions());
            assertEquals(3, status.counts().changes());
            assertEquals(1, status.counts().batches());
            assertEquals(
                    "a document of index users was left out; the log tells which and why",
                    Objects.requireNonNull(status.lastError()).message());
        }
    }

    private Engine engine() {
        return new Engine(
                source,
                sink,
                new EngineOptions(
                        List.of(Users.DEFINITION),
                        BatchPolicy.DEFAULT.with(numbers -> numbers.confirmInterval(Duration.ZERO)),
                        FailurePolicy.SKIP,
                        Map.of(),
                        Duration.ZERO,
                        false,
                        new EngineListener() {},
                        this::begun));
    }

    private WorkListener.End begun(WorkListener.Work work) {
        told.add((work.kind() + " " + work.index()).strip() + " begun " + work.size()
                + (work.position() == null ? "" : " " + work.position()));
        return outcome -> told.add(work.kind() + " ended " + outcome.documents() + " " + outcome.rejected());
    }
}
