package dev.penstock.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.DeadLetterQueue;
import dev.penstock.runtime.engine.Reindexing;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An example's tables, its indexes, a network between them that can be cut, and an engine that can be killed. */
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(2_500);
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Example example;
    private final Amount amount;
    final PostgresServer postgres;
    final OpenSearchServer search;
    final TestDatabase database;
    final TcpProxy toPostgres;
    final TcpProxy toSearch;
    final String prefix =
            "c" + COUNT.incrementAndGet() + "_" + ProcessHandle.current().pid() + "_";

    private @Nullable EngineJvm engine;
    private final Set<Stage.Act> acts = EnumSet.noneOf(Stage.Act.class);
    private final Path armed = Files.createTempFile("armed", "");
    private Mutation mutation = Mutation.NONE;

    World(Example example, Amount amount, PostgresServer postgres, OpenSearchServer search)
            throws IOException, SQLException {
        armed.toFile().deleteOnExit();
        this.example = example;
        this.amount = amount;
        this.postgres = postgres;
        this.search = search;
        this.database = postgres.createDatabase();
        this.toPostgres = TcpProxy.start(postgres);
        this.toSearch = TcpProxy.start("127.0.0.1", URI.create(search.url()).getPort());
        example.create(database);
        fill();
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
        engine = anotherEngine();
    }

    /** Starts an engine that somebody else closes. */
    EngineJvm anotherEngine() throws IOException {
        return EngineJvm.start(
                EngineMain.class,
                acts.isEmpty() && mutation == Mutation.NONE ? List.of() : staged(),
                example.name(),
                toPostgres.url(database.url()),
                toSearch.url(search.url()),
                prefix,
                amount.name());
    }

    private void fill() throws SQLException {
        database.execute(example.writes(amount).fill());
    }

    private List<String> staged() throws IOException {
        List<String> options = new ArrayList<>(WeavingAgent.options(mutation));
        options.add("-Dconvergence.jdbc=" + database.jdbcUrl());
        options.add("-Dconvergence.armed=" + armed);
        options.add("-Dconvergence.acts=" + acts.stream().map(Enum::name).collect(Collectors.joining(",")));
        return options;
    }

    /** Asks for every index to be built anew; one that was never built is being built anyway. */
    void reindex() {
        try (OpenSearchSink sink =
                OpenSearchSink.builder(search.url()).prefix(prefix).build()) {
            sink.open();
            for (IndexDefinition definition : example.definitions()) {
                new Reindexing(sink).ask(definition.name());
            }
        } catch (PenstockException e) {
            if (!String.valueOf(e.getMessage()).startsWith("no engine has built")) {
                throw e;
            }
        }
    }

    /** How many dead letters there are. */
    long letters() {
        try (OpenSearchSink sink =
                OpenSearchSink.builder(search.url()).prefix(prefix).build()) {
            return new DeadLetterQueue(sink).list(null, null, 1_000).size();
        }
    }

    /** Engines that are started from now on lack a rule, or none. */
    void weave(Mutation lacking) {
        mutation = lacking;
    }

    /** Engines that are started from now on meet this. */
    void stage(Stage.Act act) {
        acts.add(act);
    }

    /** Whatever staged engine comes to a failpoint dies there. */
    void arm(Failpoint failpoint) throws IOException {
        Files.writeString(armed, failpoint.name());
    }

    void disarm() throws IOException {
        Files.writeString(armed, "");
    }

    /** Starts the engine, and waits until its indexes are what they should be. */
    void startConverged() throws IOException, SQLException {
        startEngine();
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            throw new AssertionError("from the start: " + differences);
        }
    }

    /** The same; but an engine that runs goes on, and has every row of the start again. */
    void refilledConverged() throws IOException, SQLException {
        if (engine == null) {
            startConverged();
            return;
        }
        fill();
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            throw new AssertionError("from the start: " + differences);
        }
    }

    /** Waits until the engine waits at the door of the stage. */
    void awaitAtTheDoor() {
        Await.until(
                "the engine is at the door",
                PATIENCE,
                () -> !query(Stage.waiting()).equals("0"));
    }

    /**
     * Waits until an engine that lacks a rule has come to a state that the rule forbids. The engine as it is must not come to
     * it, and is watched for a moment.
     */
    void awaitForbidden(String state, Await.Probe<Boolean> condition) {
        boolean mutated = mutation != Mutation.NONE;
        try {
            Await.until(state, mutated ? PATIENCE : SOON, condition);
        } catch (AssertionError e) {
            if (mutated) {
                throw new AssertionError("without the rule " + mutation + ": " + e.getMessage() + "; " + engine(), e);
            }
            return;
        }
        if (!mutated) {
            throw new AssertionError("the engine as it is has come to this: " + state + "; " + engine());
        }
    }

    /** Makes everything well again, and starts an engine if there is none. */
    void heal() throws IOException {
        toPostgres.resume();
        toPostgres.accept();
        toSearch.resume();
        toSearch.accept();
        startEngineIfNone();
    }

    /** Waits until the engine runs. One that meets a server that is away as it starts ends; then another is started. */
    void awaitEngine() throws IOException {
        engine().awaitStarted();
        startEngineIfNone();
        engine().awaitStarted();
    }

    private void startEngineIfNone() throws IOException {
        if (!engine().isAlive()) {
            engine().checkNotGivenUp();
            startEngine();
        }
    }

    /**
     * Waits until everything committed so far is in the indexes, and holds each of them against the oracle; and once more when
     * those that are being built anew have taken their place.
     */
    List<String> differences() throws IOException, SQLException {
        // A commit has the server flush and send what lies before it; at rest it would take many seconds.
        String position = query("SELECT pg_logical_emit_message(true, 'end', '')::text");
        engine().awaitReached(position);
        List<String> differences = fromOracle();
        if (differences.isEmpty()) {
            engine().awaitReached(EngineMain.ALONE + position);
            differences = fromOracle();
        }
        return differences;
    }

    /** Waits until there is one generation of each index; returns how many there are altogether. */
    int awaitGenerations() {
        return Await.value(
                "one generation of each index",
                PATIENCE,
                this::generations,
                count -> count == example.definitions().size());
    }

    private int generations() throws IOException {
        int[] count = {0};
        ExactJson.read(search.request("GET", "/" + prefix + "*", null))
                .fieldNames()
                .forEachRemaining(name -> {
                    if (name.matches(".*_[0-9a-f]{8}_\\d{6}")) {
                        count[0]++;
                    }
                });
        return count[0];
    }

    /** What differs for readers now, whether or not an engine runs. */
    List<String> fromOracle() throws IOException, SQLException {
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

    /** Where the log ends. */
    String position() throws SQLException {
        return query("SELECT pg_current_wal_insert_lsn()::text");
    }

    /** Waits until the indexes are whole, or the engine has looked several times whether the fence has passed. */
    void awaitSeededOrFenced() {
        Set<String> looks = new HashSet<>();
        Await.until("the indexes are whole, or the engine waits", PATIENCE, () -> {
            looks.add(query("SELECT coalesce(max(query_start)::text, '') FROM pg_stat_activity"
                    + " WHERE application_name = 'penstock' AND query LIKE '%pg_snapshot_xmin%'"));
            return looks.size() > 5 || isSeeded();
        });
    }

    private boolean isSeeded() throws IOException {
        for (IndexDefinition definition : example.definitions()) {
            String path = "/" + prefix + "penstock_meta/_search?q=_id:%22index:" + definition.name() + "%22";
            if (!search.request("GET", path, null).contains("\\\"seeded\\\":true")) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything before a position is confirmed. */
    boolean isConfirmed(String position) throws SQLException {
        return query("SELECT confirmed_flush_lsn >= '" + position + "' FROM pg_replication_slots WHERE slot_name = '"
                        + prefix + "'")
                .equals("t");
    }

    /** A document as it is in the index now. */
    JsonNode document(String index, String id) throws IOException {
        return ExactJson.read(search.request("GET", "/" + prefix + index + "/_doc/" + id, null))
                .path("_source");
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
        Files.delete(armed);
    }
}
