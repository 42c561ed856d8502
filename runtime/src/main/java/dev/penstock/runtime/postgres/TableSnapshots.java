package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.changes.Transaction;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several tables as one snapshot sees them, held open by a transaction of its own. The tables are locked against
 * changes of their shape meanwhile: a table that is rewritten looks empty to an older snapshot. Used by one thread.
 */
final class TableSnapshots implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    /** The file of a table as the snapshot sees it is another than it has now. */
    private static final String REWRITTEN = """
            SELECT relid::regclass::text
            FROM pg_partition_tree(?::regclass) JOIN pg_class ON pg_class.oid = relid
            WHERE relfilenode <> pg_relation_filenode(relid)
            """;

    private final Connection connection;
    private final CaptureOptions options;
    private final GivenChunks chunks;
    private final CaptureState state;
    private final int count;
    private final Iterator<CapturedTable> tables;
    private final CapturedShapes shapes;
    private final Transaction position;
    private @Nullable TableCopy current;
    private @Nullable Cells last;
    private long rows;
    private volatile SnapshotProgress progress;

    private TableSnapshots(
            Connection connection, CaptureLineage lineage, CaptureState state, List<CapturedTable> tables)
            throws SQLException {
        this.connection = connection;
        this.options = lineage.options();
        this.chunks = lineage.chunks();
        this.count = tables.size();
        this.progress = new SnapshotProgress(count, 0, 0, estimate(connection, tables));
        this.state = state;
        this.tables = tables.iterator();
        this.shapes = new CapturedShapes(connection, new TableKeys(options.keys()));
        WalPosition created = Objects.requireNonNull(state.created());
        this.position = new Transaction(0, created, micros());
    }

    /**
     * Opens the snapshot.
     *
     * @param exported the name of a snapshot to take over; null to take one now
     * @param control to wait for what a snapshot taken now must see
     */
    static TableSnapshots open(
            Connections connections,
            CaptureLineage lineage,
            CaptureState state,
            List<CapturedTable> tables,
            @Nullable String exported,
            Connection control)
            throws SQLException, InterruptedException {
        if (exported == null && lineage.options().snapshot() == SnapshotMode.INITIAL) {
            // A commit before the slot's begin may still wait for a standby, unseen.
            Fence fence = new Fence(control);
            fence.awaitPassed(fence.take());
        }
        Connection connection = connections.forStatements(LONGEST_SILENCE);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            if (exported != null) {
                statement.execute("SET TRANSACTION SNAPSHOT '" + exported + "'");
            }
            statement.execute("SET LOCAL enable_sort = off"); // rows at once, not after all were sorted
            statement.execute("LOCK TABLE "
                    + tables.stream().map(CapturedTable::quoted).collect(Collectors.joining(", "))
                    + " IN ACCESS SHARE MODE");
            TableSnapshots snapshots = new TableSnapshots(connection, lineage, state, tables);
            for (CapturedTable table : tables) {
                snapshots.checkSame(table);
                snapshots.checkNotRewritten(table);
            }
            lineage.chunks().begin(tables);
            return snapshots;
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw LockWait.named(control, e);
        } catch (RuntimeException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }

    /** The next row or end of a chunk, or null when there is none. */
    @Nullable ChangeRecord next() throws SQLException {
        if (current == null) {
            if (!tables.hasNext()) {
                return null;
            }
            CapturedTable table = tables.next();
            current = TableCopy.open(connection, shapes, options.source().publication(), table, state.cursor(table));
            rows = 0;
        }
        TableCopy copy = current;
        if (rows == options.chunkRows()) {
            return chunkEnd(copy, false);
        }
        Cells row = copy.next();
        if (row == null) {
            current = null;
            return chunkEnd(copy, true);
        }
        rows++;
        last = row;
        return new RowChange(Operation.READ, position, 0, null, new Row(copy.shape(), row));
    }

    @Override
    public void close() {
        Connections.abort(connection);
    }

    private SnapshotChunkEnd chunkEnd(TableCopy copy, boolean done) {
        SnapshotChunkEnd end = chunks.give(copy.table(), rows, done ? null : cursor(copy), done);
        SnapshotProgress before = progress;
        progress = new SnapshotProgress(
                count, before.tablesDone() + (done ? 1 : 0), before.rows() + rows, before.estimatedRows());
        rows = 0;
        return end;
    }

    /** How far it has got. Thread-safe. */
    SnapshotProgress progress() {
        return progress;
    }

    private @Nullable List<String> cursor(TableCopy copy) {
        if (!copy.table().ordered()) {
            return null;
        }
        Cells row = Objects.requireNonNull(last);
        List<String> key = new ArrayList<>();
        for (int column : copy.shape().key()) {
            key.add(Objects.requireNonNull(row.text(column)));
        }
        return key;
    }

    private static long estimate(Connection connection, List<CapturedTable> tables) throws SQLException {
        long rows = 0;
        for (CapturedTable table : tables) {
            rows += RowEstimate.of(connection, table.name());
        }
        return rows;
    }

    private long micros() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (extract(epoch FROM now()) * 1000000)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Behind the lock, which was asked for by name. */
    private void checkSame(CapturedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?)::oid")) {
            statement.setString(1, table.quoted());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != table.oid()) {
                    throw new SourceUnavailableException(
                            "another table has taken the name " + table.name() + " while its snapshot began", null);
                }
            }
        }
    }

    private void checkNotRewritten(CapturedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REWRITTEN)) {
            statement.setString(1, table.quoted());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new SourceUnavailableException(
                            "table " + row.getString(1) + " was rewritten while its snapshot began", null);
                }
            }
        }
    }
}
