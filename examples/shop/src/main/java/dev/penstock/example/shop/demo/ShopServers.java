package dev.penstock.example.shop.demo;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.ServerPair;
import dev.penstock.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.function.Supplier;

/** A PostgreSQL and an OpenSearch server with temporary files. Thread-safe. */
final class ShopServers implements AutoCloseable {

    private static final String DATABASE = "shop";

    private final ServerPair servers;

    /**
     * Begins to start them.
     *
     * @param postgresPort 0 for a free one
     * @param openSearchPort 0 for a free one
     */
    ShopServers(int postgresPort, int openSearchPort) {
        servers = ServerPair.begin(
                PostgresServer.builder().port(postgresPort),
                OpenSearchServer.builder().port(openSearchPort));
    }

    /** Waits until both answer, and makes the database. */
    TestDatabase createDatabase() throws SQLException {
        PostgresServer server = started(servers::postgres);
        started(servers::openSearch);
        return server.createDatabase(DATABASE);
    }

    String openSearchUrl() {
        return started(servers::openSearch).url();
    }

    private static <T> T started(Supplier<T> server) {
        try {
            return server.get();
        } catch (IllegalStateException e) {
            throw new DemoFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Ends them and removes their files; one that is still being started is waited for. */
    @Override
    public void close() {
        servers.close();
    }
}
