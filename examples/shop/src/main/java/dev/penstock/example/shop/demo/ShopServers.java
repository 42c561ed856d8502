package dev.penstock.example.shop.demo;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A PostgreSQL and an OpenSearch server with temporary files, begun together because both take a while. Thread-safe. */
final class ShopServers implements AutoCloseable {

    private static final String DATABASE = "shop";

    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<OpenSearchServer> openSearch;

    /**
     * Begins to start them.
     *
     * @param postgresPort 0 for a free one
     * @param openSearchPort 0 for a free one
     */
    ShopServers(int postgresPort, int openSearchPort) {
        postgres = begin("postgres", () -> PostgresServer.builder().port(postgresPort).start());
        openSearch = begin("opensearch", () -> OpenSearchServer.builder().port(openSearchPort).start());
    }

    private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> new Thread(task, "start-" + name).start());
    }

    /** Waits until both answer, and makes the database. */
    TestDatabase createDatabase() throws SQLException {
        try {
            PostgresServer server = postgres.join();
            openSearch.join();
            return server.createDatabase(DATABASE);
        } catch (CompletionException e) {
            throw new DemoFailedException(String.valueOf(e.getCause().getMessage()), e);
        }
    }

    String openSearchUrl() {
        return openSearch.join().url();
    }

    /** Ends them and removes their files; one that is still being started is waited for. */
    @Override
    public void close() {
        CompletableFuture<Void> first = ended(openSearch);
        CompletableFuture<Void> second = ended(postgres);
        CompletableFuture.allOf(first, second).join();
    }

    private static CompletableFuture<Void> ended(CompletableFuture<? extends AutoCloseable> server) {
        return null;
    }
}
