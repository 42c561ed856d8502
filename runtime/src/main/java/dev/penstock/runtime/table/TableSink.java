package dev.penstock.runtime.table;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkRetirement;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database as a sink: for each index a view {@code users} with the columns {@code id} (text), {@code version}
 * (bigint) and {@code document} (jsonb). It may be the database that documents are built from. Thread-safe.
 *
 * <pre>{@code
 * TableSink.builder(dataSource::getConnection).schema("search").build()
 * }</pre>
 */
public final class TableSink implements DocumentSink {

    private static final int MOST_DOCUMENTS = 1_000;
    private static final int MOST_BYTES = 5 << 20;

    private final Sessions sessions;
    private final Names names;
    private final MemoryTable memory;
    private final Generations generations;
    private final Duration longestWrite;
    /** When each table was swept last, by {@link System#nanoTime}. */
    private final Map<Generation, Long> swept = new ConcurrentHashMap<>();

    private TableSink(Builder options) {
        this.longestWrite = options.longestWrite;
        this.sessions = new Sessions(options.connecting, longestWrite);
        this.names = new Names(options.schema);
        this.memory = new MemoryTable(sessions, names);
        this.generations = new Generations(sessions, names);
    }

    /** A sink whose options are still to be given. */
    public static Builder builder(Connecting connecting) {
        return new Builder(connecting);
    }

    @Override
    public Duration longestWrite() {
        return longestWrite;
    }

    @Override
    public void open() {
        try {
            sessions.attempt(this::prepare);
        } catch (SQLException e) {
            if (!Generations.IS_THERE.contains(e.getSQLState())) {
                throw Sessions.translate(e);
            }
            sessions.on(this::prepare); // somebody else has just made what was missing
        }
    }

    /** Makes what an engine would make, and takes it back. */
    @Override
    public List<Verdict> inspect(List<IndexDefinition> definitions) {
        String subject = "table sink";
        try {
            definitions.forEach(index -> names.table(new Generation(index.name(), index.hash(), 1)));
            sessions.on(this::tryOut);
            return List.of(Verdict.ok(subject, "tables and views may be made in the schema " + names.schema()));
        } catch (PenstockException | SinkUnavailableException e) {
            return List.of(Verdict.fail(subject, e));
        }
    }

    private boolean tryOut(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            prepare(connection);
            String table = names.qualified("penstock_check");
            statement.execute("CREATE TABLE " + table + " (id text PRIMARY KEY, version bigint, document jsonb)");
            return statement.execute(
                    "CREATE VIEW " + names.qualified("penstock_check_view") + " AS SELECT * FROM " + table);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean prepare(Connection connection) throws SQLException {
        refuseOtherEncodings(connection);
        try (Statement statement = connection.createStatement()) {
            if (!hasSchema(connection)) { // making it asks for a right, even if it is there
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Names.quote(names.schema()));
            }
            return statement.execute(memory.definition());
        }
    }

    private boolean hasSchema(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT FROM pg_namespace WHERE nspname = ?")) {
            statement.setString(1, names.schema());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void refuseOtherEncodings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_encoding')")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new PenstockException(
                        "the database of the table sink has the encoding " + row.getString(1)
                                + ", which cannot hold every document",
                        "Use one with the encoding UTF8.");
            }
        }
    }

    @Override
    public @Nullable String readMemory(String name) {
        return memory.read(name);
    }

    @Override
    public void writeMemory(String name, String json) {
        memory.write(name, json);
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        return generations.create(definition, after);
    }

    @Override
    public boolean reopen(Generation generation) {
        return generations.isThere(generation);
    }

    @Override
    public void show(Shown shown) {
        generations.show(shown);
    }

    @Override
    public void remove(Generation generation) {
        generations.remove(generation);
    }

    /** There is no mapping. */
    @Override
    public boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        return true;
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        long started = System.nanoTime();
        DocumentTable table = new DocumentTable(sessions, names.table(generation));
        List<VersionedDocument> retry = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (List<VersionedDocument> part : parts(documents)) {
            // What was built long ago is given back, to be built again.
            if (System.nanoTime() - started > longestWrite.toNanos()) {
                retry.addAll(part);
            } else {
                table.write(part, rejected);
            }
        }
        sweepNowAndThen(generation, table);
        return retry.isEmpty() && rejected.isEmpty() ? WriteReport.WRITTEN : new WriteReport(retry, rejected);
    }

    /** The newest of each document, in the order of ids, in parts that a statement can bear. */
    private static List<List<VersionedDocument>> parts(List<VersionedDocument> documents) {
        Map<String, VersionedDocument> newest = new TreeMap<>();
        documents.forEach(document ->
                newest.merge(document.id(), document, (old, next) -> next.version() >= old.version() ? next : old));
        List<List<VersionedDocument>> parts = new ArrayList<>();
        List<VersionedDocument> part = new ArrayList<>();
        long bytes = 0;
        for (VersionedDocument document : newest.values()) {
            byte[] source = document.source();
            int size = source == null ? 0 : source.length;
            if (!part.isEmpty() && (part.size() == MOST_DOCUMENTS || bytes + size > MOST_BYTES)) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(document);
            bytes += size;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** A write begins within one time that it may take and ends within two; its documents may have been as old before. */
    private void sweepNowAndThen(Generation generation, DocumentTable table) {
        long now = System.nanoTime();
        Long last = swept.get(generation);
        if (last == null || now - last > longestWrite.toNanos()) {
            swept.put(generation, now);
            if (table.sweep(longestWrite.multipliedBy(4))) {
                swept.remove(generation); // go on with the next write
            }
        }
    }

    @Override
    public List<String> memoryNames() {
        return memory.names();
    }

    @Override
    public SinkRetirement retirement() {
        return new TableRemoval(generations, memory);
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** Collects the options of a sink. Not thread-safe. */
    public static final class Builder {

        private final Connecting connecting;
        private String schema = "penstock";
        private Duration longestWrite = Duration.ofSeconds(60);

        private Builder(Connecting connecting) {
            this.connecting = connecting;
        }

        /** The schema of all tables and views; made when it is missing. {@code penstock} by default. */
        public Builder schema(String name) {
            this.schema = name;
            return this;
        }

        /** How long a write may take before it is given up; deletes are remembered four times as long. 60 seconds by default. */
        public Builder longestWrite(Duration longest) {
            this.longestWrite = longest;
            return this;
        }

        /** Makes the sink. It connects when it is opened. */
        public TableSink build() {
            return new TableSink(this);
        }
    }
}
