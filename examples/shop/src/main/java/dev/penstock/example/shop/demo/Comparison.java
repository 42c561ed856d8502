package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds every document of the indexes against the database. */
final class Comparison {

    private static final int SHOWN = 3;

    private final Connection connection;
    private final SearchIndex search;
    private final Screen screen;

    Comparison(Connection connection, SearchIndex search, Screen screen) {
        this.connection = connection;
        this.search = search;
        this.screen = screen;
    }

    /**
     * Compares; the engine must have caught up, and nobody may write meanwhile.
     *
     * @throws DemoFailedException when a document differs, is missing, or is too many
     */
    void run() throws SQLException, InterruptedException {
        Map<DocumentId, JsonNode> expected = snapshot();
        Map<DocumentId, JsonNode> found = new HashMap<>();
        for (String index : List.of("users", "products")) {
            Map<DocumentId, JsonNode> documents = search.all(index);
            found.putAll(documents);
            screen.line("  %-8s %,7d documents in the index, %,7d in the database"
                    .formatted(index, documents.size(), count(expected, index)));
        }
        List<DocumentId> wrong = Documents.differences(expected, found);
        for (DocumentId id : wrong.subList(0, Math.min(SHOWN, wrong.size()))) {
            screen.line("  " + Documents.describe(id, expected, found));
        }
        if (!wrong.isEmpty()) {
            throw new DemoFailedException(wrong.size() + " documents are not as the database says");
        }
        screen.good("%,d documents compared, every one is as the database says".formatted(expected.size()));
    }

    /** All tables as of one moment. */
    private Map<DocumentId, JsonNode> snapshot() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return ShopDocuments.read(connection);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private static long count(Map<DocumentId, JsonNode> documents, String index) {
        return documents.keySet().stream()
                .filter(id -> id.index().equals(index))
                .count();
    }
}
