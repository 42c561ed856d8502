package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a change, waits until every document that it concerns is found by a search as the database says, and shows it.
 *
 * <p>Which documents those are, and what becomes of them, is known before the commit: the transaction itself sees its rows.
 */
final class LiveChange {

    private static final int MOST_SHOWN = 3;

    private final Connection connection;
    private final SearchIndex search;
    private final Patience patience;
    private final Screen screen;
    private int number;

    LiveChange(Connection connection, SearchIndex search, Patience patience, Screen screen) {
        this.connection = connection;
        this.search = search;
        this.patience = patience;
        this.screen = screen;
    }

    void make(TourStep step) throws SQLException, InterruptedException {
        screen.heading(++number + "  " + step.title());
        step.statements().forEach(sql -> screen.line("     shop=# " + sql + ";"));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Map<DocumentId, JsonNode> before = ShopDocuments.read(connection);
            for (String sql : step.statements()) {
                statement.execute(sql);
            }
            Map<DocumentId, JsonNode> after = ShopDocuments.read(connection);
            List<DocumentId> changed = Documents.differences(before, after).stream()
                    .sorted(Comparator.comparing(DocumentId::index).reversed()) // users first, new ones too
                    .toList();
            if (changed.isEmpty()) {
                throw new DemoFailedException("this should have changed a document: " + step.title());
            }
            // What was seeded a moment ago may still wait for a refresh.
            patience.until(status -> finds(changed, before), () -> "before the change " + complaint(changed, before));
            Map<DocumentId, JsonNode> found = search.search(changed);
            connection.commit();
            Latency latency = await(changed, after, System.nanoTime());
            show(changed, found, search.search(changed), latency);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Latency await(List<DocumentId> changed, Map<DocumentId, JsonNode> expected, long committed)
            throws InterruptedException {
        AtomicLong written = new AtomicLong();
        AtomicLong searchable = new AtomicLong();
        patience.until(
                status -> {
                    // The search first, so that it cannot seem to be ahead of the write.
                    if (finds(changed, expected)) {
                        searchable.set(System.nanoTime() - committed);
                    }
                    if (written.get() == 0 && holds(changed, expected)) {
                        written.set(System.nanoTime() - committed);
                    }
                    return searchable.get() > 0;
                },
                () -> complaint(changed, expected));
        return new Latency(Duration.ofNanos(written.get()), Duration.ofNanos(searchable.get()));
    }

    private boolean finds(List<DocumentId> ids, Map<DocumentId, JsonNode> expected) throws InterruptedException {
        return Documents.differences(ids, expected, search.search(ids)).isEmpty();
    }

    private boolean holds(List<DocumentId> ids, Map<DocumentId, JsonNode> expected) throws InterruptedException {
        return Documents.differences(ids, expected, search.get(ids)).isEmpty();
    }

    private void show(
            List<DocumentId> changed,
            Map<DocumentId, JsonNode> before,
            Map<DocumentId, JsonNode> after,
            Latency latency) {
        int shown = changed.size() <= MOST_SHOWN ? changed.size() : 1;
        for (DocumentId id : changed.subList(0, shown)) {
            screen.change(id, before.get(id), after.get(id));
        }
        if (shown < changed.size()) {
            screen.line("  and %,d more".formatted(changed.size() - shown));
        }
        screen.good("%s as the database says; from commit to written %s, to searchable %s"
                .formatted(
                        changed.size() == 1 ? "1 document is" : changed.size() + " documents are",
                        Screen.milliseconds(latency.written()),
                        Screen.milliseconds(latency.searchable())));
    }

    private String complaint(List<DocumentId> ids, Map<DocumentId, JsonNode> expected) {
        try {
            Map<DocumentId, JsonNode> found = search.search(ids);
            return Documents.differences(ids, expected, found).stream()
                    .findFirst()
                    .map(id -> Documents.describe(id, expected, found))
                    .orElse("it came too late");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** From the commit. */
    private record Latency(Duration written, Duration searchable) {}
}
