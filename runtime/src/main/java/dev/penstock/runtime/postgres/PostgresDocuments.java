package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.TooManyRowsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the SQL of definitions on a connection of its own. The JSON that PostgreSQL builds is passed on as it came. */
final class PostgresDocuments implements DocumentSource {

    private static final int UNHURRIED_MILLIS = 3_600_000;

    /** Of rows: as many as there are. */
    private static final int ANY = Integer.MAX_VALUE;

    private static final String NO_STATEMENT_TIMEOUT = """
            SELECT set_config('lock_timeout', current_setting('statement_timeout'), false),
                   set_config('statement_timeout', '0', false)
            """;

    /** Of a connection for builds: no lock timeout of its own. */
    private static final String USUAL_TIMEOUTS = """
            SELECT set_config('statement_timeout', current_setting('lock_timeout'), false),
                   set_config('lock_timeout', '0', false)
            """;

    /** Class 42 of the error codes: syntax error or access rule violation. */
    private static final String UNKNOWN_NAME = "42";

    private final Connection connection;
    private final PartitionWatch partitions;
    private final ShapeWatch shapes;
    private final FlushWait flush;
    private final Consumer<Horizon> horizons;
    private final PostgresErrors errors;
    private final Map<String, SqlText> texts = new HashMap<>();

    /**
     * Takes over the connection.
     *
     * @param partitions is told which partitions a build has read, before the build is returned
     * @param shapes knows what became of a table that a statement fails for
     * @param horizons is told how far a build has looked, before the build is returned
     * @param forced has the log flushed where nobody else does
     */
    PostgresDocuments(
            Connection connection,
            PartitionWatch partitions,
            ShapeWatch shapes,
            Consumer<Horizon> horizons,
            ForcedFlush forced,
            PostgresErrors errors) {
        this.connection = connection;
        this.partitions = partitions;
        this.shapes = shapes;
        this.flush = new FlushWait(connection, forced);
        this.horizons = horizons;
        this.errors = errors;
    }

    @Override
    public FoundKeys find(Lookup lookup, Collection<DocumentKey> starts, int most) {
        LookupSql sql = LookupSql.of(lookup);
        List<@Nullable Object> parameters = starts(lookup, starts);
        parameters.add(most + 1L);
        return call(() -> {
            List<DocumentKey> found = query(sql.limited(), parameters, row -> key(row, 1));
            // A row that a commit has taken away may come back with a crash: that nothing was found must last too.
            horizons.accept(flush.await());
            return new FoundKeys(found.subList(0, Math.min(most, found.size())), found.size() > most);
        });
    }

    @Override
    public KeyCursor findAll(
            Lookup lookup, Collection<DocumentKey> starts, int keyColumns, @Nullable DocumentKey after) {
        LookupSql sql = LookupSql.of(lookup);
        List<@Nullable Object> parameters = starts(lookup, starts);
        for (int column = 0; column < keyColumns; column++) {
            parameters.add(after == null ? null : after.values().get(column));
        }
        return call(() -> {
            unhurried(() -> execute(sql.declare(keyColumns), parameters));
            horizons.accept(flush.await());
            return new HeldCursor(keyColumns);
        });
    }

    /**
     * Without the statement timeout, which would end every attempt in the same place. It is still what locks are waited for. An
     * answer is waited for an hour: this connection alone may be lost, and the stream would not notice. A failure here ends the
     * session, so nothing is put back.
     */
    private void unhurried(Work<Boolean> work) throws SQLException {
        int longestAnswer = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, Math.max(longestAnswer, UNHURRIED_MILLIS));
        execute(NO_STATEMENT_TIMEOUT, List.of());
        work.run();
        execute(USUAL_TIMEOUTS, List.of());
        connection.setNetworkTimeout(Runnable::run, longestAnswer);
    }

    @Override
    public Build build(IndexDefinition index, List<DocumentKey> keys, long largest) {
        long started = System.nanoTime();
        SizedBuild sized = SizedBuild.byKeys(index);
        return call(() -> {
            boolean[] found = new boolean[keys.size()];
            List<SizedBuild.Row> rows = documents(
                    sized.sql(),
                    sized.parameters(arrays(keys, index.key().size()), largest),
                    row -> {
                        found[Math.toIntExact(row.getLong(1)) - 1] = true;
                        return SizedBuild.row(row, 2, key(row, 4));
                    },
                    ANY);
            List<Document> missing = new ArrayList<>();
            for (int i = 0; i < found.length; i++) {
                if (!found[i]) {
                    missing.add(new Document(keys.get(i), null));
                }
            }
            return durable(rows, missing, started);
        });
    }

    @Override
    public Build build(IndexDefinition index, KeyRange range, long largest) {
        long started = System.nanoTime();
        SizedBuild sized = SizedBuild.byRange(index);
        return call(() -> {
            List<@Nullable Object> bounds = bound(index, range.after());
            bounds.addAll(bound(index, range.upTo()));
            List<SizedBuild.Row> rows = documents(
                    sized.sql(),
                    sized.parameters(bounds, largest),
                    row -> SizedBuild.row(row, 1, key(row, 3)),
                    range.most());
            return durable(rows, List.of(), started);
        });
    }

    @Override
    public @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows) {
        List<@Nullable Object> parameters = bound(index, after);
        parameters.add((long) rows - 1);
        List<DocumentKey> end = call(() -> query(index.documentSql().rangeEnd(), parameters, row -> key(row, 1)));
        return end.isEmpty() ? null : end.get(0);
    }

    @Override
    public List<DocumentKey> keys(IndexDefinition index, KeyRange range) {
        List<@Nullable Object> bounds = bound(index, range.after());
        bounds.addAll(bound(index, range.upTo()));
        return call(() -> query(RangeKeys.sql(index), bounds, row -> key(row, 1), range.most()));
    }

    @Override
    public long estimateRows(IndexDefinition index) {
        return call(() -> RowEstimate.of(connection, index.root()));
    }

    @Override
    public void close() {
        try {
            connection.abort(Runnable::run); // another thread may be waiting for an answer
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    /** What was built, once it is durable. */
    private Build durable(List<SizedBuild.Row> rows, List<Document> missing, long started) throws SQLException {
        long built = System.nanoTime();
        horizons.accept(flush.await());
        List<Document> documents = new ArrayList<>(rows.size() + missing.size());
        List<Build.LargeDocument> tooLarge = new ArrayList<>();
        rows.forEach(row -> row.addTo(documents, tooLarge));
        documents.addAll(missing);
        return new Build(documents, tooLarge, started, System.nanoTime() - built);
    }

    /** Runs a statement that builds. What makes it fail must be durable too: nobody asks again once it is left out. */
    private <T> List<T> documents(
            String sql, List<? extends @Nullable Object> parameters, RowReader<T> reader, int most)
            throws SQLException {
        long started = System.nanoTime();
        try {
            return read(sql, parameters, reader, most);
        } catch (SQLException e) {
            if (errors.isTimeout(e, System.nanoTime() - started) && LockWait.named(connection, e) == e) {
                horizons.accept(flush.await());
                throw errors.outOfTime(e);
            }
            BuildFailedException failed = errors.ofRows(e);
            if (failed == null) {
                throw e;
            }
            horizons.accept(flush.await());
            throw failed;
        }
    }

    /** A query for documents, which notes the partitions it has read while its locks keep them in place. */
    private <T> List<T> read(String sql, List<? extends @Nullable Object> parameters, RowReader<T> reader, int most)
            throws SQLException {
        if (partitions.isIdle()) {
            return query(sql, parameters, reader, most);
        }
        List<T> rows;
        PartitionListing seen;
        connection.setAutoCommit(false);
        try {
            rows = query(sql, parameters, reader, most);
            seen = partitions.list(connection);
        } finally {
            connection.setAutoCommit(true); // which ends the transaction
        }
        // Without locks: who marks the log may have to wait for somebody who waits for them.
        partitions.check(connection, seen);
        return rows;
    }

    private <T> List<T> query(String sql, List<? extends @Nullable Object> parameters, RowReader<T> reader)
            throws SQLException {
        return query(sql, parameters, reader, ANY);
    }

    /** At most so many rows; one more is all that the server sends. */
    private <T> List<T> query(String sql, List<? extends @Nullable Object> parameters, RowReader<T> reader, int most)
            throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            if (most < ANY) {
                statement.setMaxRows(most + 1);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            if (rows.size() > most) {
                throw new TooManyRowsException(most);
            }
            return rows;
        }
    }

    private boolean execute(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.execute();
        }
    }

    /** To be closed by the caller. */
    private PreparedStatement prepare(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        SqlText text = texts.computeIfAbsent(sql, SqlText::of);
        PreparedStatement statement = connection.prepareStatement(text.jdbc());
        int place = 1;
        for (int number : text.parameters()) {
            bind(statement, place++, parameters.get(number - 1));
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof String[] array) {
            statement.setArray(place, connection.createArrayOf("text", array));
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else {
            statement.setString(place, (String) value);
        }
    }

    private static List<@Nullable Object> starts(Lookup lookup, Collection<DocumentKey> starts) {
        return new ArrayList<>(arrays(List.copyOf(starts), lookup.startColumns().size()));
    }

    private static List<String[]> arrays(List<DocumentKey> keys, int columns) {
        List<String[]> arrays = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            int at = column;
            arrays.add(keys.stream().map(key -> key.values().get(at)).toArray(String[]::new));
        }
        return arrays;
    }

    private static List<@Nullable Object> bound(IndexDefinition index, @Nullable DocumentKey key) {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (int column = 0; column < index.key().size(); column++) {
            parameters.add(key == null ? null : key.values().get(column));
        }
        return parameters;
    }

    private static DocumentKey key(ResultSet row, int first) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<String> values = new ArrayList<>(columns - first + 1);
        for (int column = first; column <= columns; column++) {
            values.add(row.getString(column));
        }
        return new DocumentKey(values);
    }

    private <T extends @Nullable Object> T call(Work<T> work) {
        TableShapes before = shapes.known();
        try {
            return work.run();
        } catch (SQLException e) {
            throw explained(e, before);
        }
    }

    /**
     * A name that PostgreSQL does not know may have been taken away while the engine runs, and be there again.
     *
     * @param before what the tables were when the statement began; another thread may have looked since
     */
    private RuntimeException explained(SQLException e, TableShapes before) {
        if (String.valueOf(e.getSQLState()).startsWith(UNKNOWN_NAME)) {
            try {
                if (shapes.look(connection) || !shapes.known().equals(before)) {
                    return new SourceUnavailableException("a table was changed while a statement ran", e);
                }
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
        }
        return errors.translate(LockWait.named(connection, e));
    }

    /** Its rows are kept by the server, beyond the transaction that has found them. */
    private final class HeldCursor implements KeyCursor {

        private final int keyColumns;

        private HeldCursor(int keyColumns) {
            this.keyColumns = keyColumns;
        }

        @Override
        public List<DocumentKey> next(int most) {
            return call(() -> query(LookupSql.fetch(most, keyColumns), List.of(), row -> key(row, 1)));
        }

        @Override
        public void close() {
            call(() -> execute(LookupSql.close(keyColumns), List.of()));
        }
    }

    private interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
