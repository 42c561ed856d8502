package dev.penstock.example.shop.demo;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        postgres = begin(
                "PostgreSQL", () -> PostgresServer.builder().port(postgresPort).start());
        openSearch = begin(
                "OpenSearch",
                () -> OpenSearchServer.builder().port(openSearchPort).start());
    }

    private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return start.get();
                    } catch (RuntimeException e) {
                        throw new DemoFailedException("cannot start " + name + ": " + e.getMessage(), e);
                    }
                },
                task -> new Thread(task, "start-" + name).start());
    }

    /** Waits until both answer, and makes the database. */
    TestDatabase createDatabase() throws SQLException {
        PostgresServer server = started(postgres);
        started(openSearch);
        return server.createDatabase(DATABASE);
    }

    String openSearchUrl() {
        return started(openSearch).url();
    }

    private static <T> T started(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DemoFailedException reason ? reason : e;
        }
    }

    /** Ends them and removes their files; one that is still being started is waited for. */
    @Override
    public void close() {
        CompletableFuture.allOf(ended(postgres), ended(openSearch)).join();
    }

    /** A server that did not start has nothing to end. */
    private static CompletableFuture<Void> ended(CompletableFuture<? extends AutoCloseable> server) {
        return server.handleAsync(ShopServers::end, task -> new Thread(task, "stop-server").start());
    }

    private static @Nullable Void end(@Nullable AutoCloseable started, @Nullable Throwable failure) {
        if (started != null) {
            try {
                started.close();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
        return null;
    }
}
