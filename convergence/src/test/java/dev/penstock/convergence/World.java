package dev.penstock.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An example's tables, its indexes, a network between them that can be cut, and an engine that can be killed. */
final class World implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final Example example;
    final PostgresServer postgres;
    final OpenSearchServer search;
    final TestDatabase database;
    final TcpProxy toPostgres;
    final TcpProxy toSearch;
    final String prefix =
            "c" + COUNT.incrementAndGet() + "_" + ProcessHandle.current().pid() + "_";

    private @Nullable EngineJvm engine;

    World(Example example, PostgresServer postgres, OpenSearchServer search) throws IOException, SQLException {
        this.example = example;
        this.postgres = postgres;
        this.search = search;
        this.database = postgres.createDatabase();
        this.toPostgres = TcpProxy.start(postgres);
        this.toSearch = TcpProxy.start("127.0.0.1", URI.create(search.url()).getPort());
        example.create(database);
    }

    /** The engine that runs, or is to be started. */
    EngineJvm engine() {
        if (engine == null) {
            throw new IllegalStateException("no engine was started");
        }
        return engine;
    }

    /** Starts the engine; one that is still there is killed. */
    void startEngine() throws IOException {
        if (engine != null) {
            engine.close();
        }
        engine = EngineJvm.start(
                EngineMain.class,
                List.of(),
                example.name(),
                toPostgres.url(database.url()),
                toSearch.url(search.url()),
                prefix);
    }

    /** Makes everything well again, and starts an engine if there is none. */
    void heal() throws IOException {
        toPostgres.resume();
        toPostgres.accept();
        toSearch.resume();
        toSearch.accept();
        if (!engine().isAlive()) {
            startEngine();
        }
    }

    /** Waits until everything committed so far is in the indexes, and holds each of them against the oracle. */
    List<String> differences() throws IOException, SQLException {
        engine().awaitReached(position());
        Tables tables;
        try (Connection connection = database.connect()) {
            tables = Tables.read(connection);
        }
        return Differences.of(example, tables, indexed());
    }

    private Map<String, Map<String, JsonNode>> indexed() throws IOException {
        Map<String, Map<String, JsonNode>> indexed = new TreeMap<>();
        for (IndexDefinition definition : example.definitions()) {
            indexed.put(definition.name(), documents(definition.name()));
        }
        return indexed;
    }

    /** Every document of an index, as its readers find them. */
    Map<String, JsonNode> documents(String index) throws IOException {
        search.request("POST", "/" + prefix + index + "/_refresh", null);
        Map<String, JsonNode> documents = new TreeMap<>();
        ExactJson.read(search.request("POST", "/" + prefix + index + "/_search", "{\"size\": 10000}"))
                .path("hits")
                .path("hits")
                .forEach(hit -> documents.put(hit.path("_id").asText(), hit.path("_source")));
        return documents;
    }

    private String position() throws SQLException {
        return query("SELECT pg_current_wal_insert_lsn()::text");
    }

    String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        if (engine != null) {
            engine.close();
        }
        toPostgres.close();
        toSearch.close();
        search.request("DELETE", "/" + prefix + "*", null);
        database.close();
    }
}
