package dev.penstock.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and an OpenSearch server, begun together because both take a while. Methods may be called from any thread. */
public final class ServerPair implements AutoCloseable {

    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<OpenSearchServer> openSearch;

    private ServerPair(PostgresServer.Builder postgres, OpenSearchServer.Builder openSearch) {
        this.postgres = begin("PostgreSQL", postgres::start);
        this.openSearch = begin("OpenSearch", openSearch::start);
    }

    /**
     * Begins to start them.
     *
     * @param postgres not to be changed any more
     * @param openSearch likewise
     * @return at once; they can be closed while they start
     */
    public static ServerPair begin(PostgresServer.Builder postgres, OpenSearchServer.Builder openSearch) {
        return new ServerPair(postgres, openSearch);
    }

    private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return start.get();
                    } catch (RuntimeException e) {
                        throw new IllegalStateException("cannot start " + name + ": " + e.getMessage(), e);
                    }
                },
                task -> new Thread(task, "start-" + name).start());
    }

    /**
     * Waits until PostgreSQL answers.
     *
     * @return the running server
     * @throws IllegalStateException when it does not start; the message has the end of its log
     */
    public PostgresServer postgres() {
        return started(postgres);
    }

    /**
     * Waits until OpenSearch is yellow or green.
     *
     * @return the running server
     * @throws IllegalStateException when it does not start; the message has the end of its log
     */
    public OpenSearchServer openSearch() {
        return started(openSearch);
    }

    private static <T> T started(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IllegalStateException reason ? reason : e;
        }
    }

    /** Ends them, and removes what is temporary; one that is still being started is waited for. */
    @Override
    public void close() {
        CompletableFuture.allOf(ended(postgres), ended(openSearch)).join();
    }

    /** A server that did not start has nothing to end. */
    private static CompletableFuture<Void> ended(CompletableFuture<? extends AutoCloseable> server) {
        return server.handleAsync(ServerPair::end, task -> new Thread(task, "stop-server").start());
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
