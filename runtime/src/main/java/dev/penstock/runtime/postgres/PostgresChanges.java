package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.ChangeMemory;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.changes.SourceOrigin;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.WalPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The change stream of a database: sessions, one after the other, and what is remembered of them. An acknowledged position is
 * remembered first and told to the slot then, not more often than once in a second. For thread rules see {@link ChangeStream}.
 */
public final class PostgresChanges implements ChangeStream {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresChanges.class);
    private static final Duration SETTLE_INTERVAL = Duration.ofSeconds(1);

    private final CaptureOptions options;
    private final PostgresErrors errors;
    private final CoverageLog coverage;
    private final Backoff backoff = Backoff.standard();
    private volatile @Nullable CaptureSession session;
    private CaptureState state;
    private WalPosition begun = WalPosition.START;
    private WalPosition acknowledged;
    private long settledNanos = System.nanoTime();
    private volatile boolean ended;
    private boolean closed;

    private PostgresChanges(CaptureOptions options, PostgresErrors errors, CoverageLog coverage, CaptureSession first) {
        this.options = options;
        this.errors = errors;
        this.coverage = coverage;
        this.session = first;
        this.state = first.state();
        this.acknowledged = state.confirmed();
    }

    /** A stream of a database whose options are still to be given; slot and publication are those of the database's options. */
    public static Builder builder(PostgresSource.Builder database) {
        return new Builder(database);
    }

    private static PostgresChanges start(CaptureOptions options) throws InterruptedException {
        PostgresErrors errors = new PostgresErrors(options.source().address());
        try {
            boolean reseed = options.source().reseed();
            CoverageLog coverage = new CoverageLog();
            CaptureSession first = CaptureSession.open(options, errors, null, reseed, WalPosition.START, coverage);
            return new PostgresChanges(options, errors, coverage, first);
        } catch (SourceUnavailableException e) {
            throw new PenstockException(String.valueOf(e.getMessage()), e.remedy(), e);
        }
    }

    @Override
    public SourceOrigin origin() {
        return new SourceOrigin(
                Objects.requireNonNullElse(options.cluster(), state.systemId()),
                options.source().address().database(),
                options.source().slot());
    }

    @Override
    public @Nullable ChangeRecord poll(Duration wait) throws InterruptedException {
        CaptureSession current = session;
        if (current != null && !ended) {
            // The way of nearly all records: there is one.
            ChangeRecord record = next(current, Duration.ZERO);
            if (record != null) {
                return record;
            }
        }
        return await(System.nanoTime() + wait.toNanos());
    }

    @Override
    public void acknowledge(ChangeRecord record) {
        if (record instanceof TransactionEnd end) {
            acknowledged = WalPosition.max(acknowledged, end.end());
            settleIfDue();
        } else if (record instanceof SnapshotChunkEnd chunk) {
            state = state.snapshotted(Identifiers.quote(chunk.table()), chunk.cursor(), chunk.tableDone());
            remember();
        } else {
            throw new IllegalArgumentException(
                    "not to be acknowledged: " + record.getClass().getSimpleName());
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public void stop() {
        ended = true;
        CaptureSession current = session;
        if (current != null) {
            current.wake();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended = true;
        CaptureSession current = session;
        try {
            if (current != null) {
                settle(current);
                state = state.reaching(current.reached());
            }
            state = stopped();
            remember();
        } finally {
            session = null;
            if (current != null) {
                current.close();
            }
        }
    }

    private @Nullable ChangeRecord await(long deadline) throws InterruptedException {
        while (!ended) {
            CaptureSession current = session;
            if (current == null) {
                return reconnect();
            }
            settleIfDue();
            long left = Math.min(deadline - System.nanoTime(), SETTLE_INTERVAL.toNanos());
            ChangeRecord record = next(current, Duration.ofNanos(Math.max(0, left)));
            if (record != null) {
                return record;
            }
            if (deadline - System.nanoTime() <= 0) {
                return null;
            }
        }
        return null;
    }

    private @Nullable ChangeRecord next(CaptureSession current, Duration wait) throws InterruptedException {
        try {
            ChangeRecord record = current.poll(wait);
            if (record instanceof SnapshotEnd && options.snapshot() == SnapshotMode.ONLY) {
                ended = true;
            }
            return record;
        } catch (SourceUnavailableException e) {
            LOG.warn("the change stream begins again at {}: {}", state.confirmed(), e.getMessage());
            begun = WalPosition.max(begun, current.begun());
            state = state.reaching(current.reached());
            session = null;
            current.close();
            return null;
        } catch (InterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            ended = true;
            throw e;
        }
    }

    /** In the state that this process has had, nobody is at work who may have given away more. */
    private @Nullable ChangeRecord reconnect() throws InterruptedException {
        while (!ended) {
            try {
                CaptureSession next = CaptureSession.open(options, errors, stopped(), false, begun, coverage);
                state = next.state();
                session = next;
                backoff.reset();
                return new Restarted();
            } catch (SourceUnavailableException e) {
                LOG.warn("the change stream waits: {}", e.getMessage());
                backoff.pause();
            } catch (RuntimeException e) {
                ended = true;
                throw e;
            }
        }
        return null;
    }

    /** The state without a session: what was acknowledged need not come again, whether or not the slot was told. */
    private CaptureState stopped() {
        return state.confirmedAt(WalPosition.max(state.confirmed(), acknowledged))
                .running(false);
    }

    private void settleIfDue() {
        CaptureSession current = session;
        if (current != null && System.nanoTime() - settledNanos > SETTLE_INTERVAL.toNanos()) {
            settle(current);
        }
    }

    private void settle(CaptureSession current) {
        settledNanos = System.nanoTime();
        WalPosition position = current.confirmable(acknowledged);
        if (state.confirmed().isBefore(position)) {
            state = state.reaching(current.reached()).confirmedAt(position);
            remember();
            current.confirm(position);
        }
    }

    private void remember() {
        if (options.snapshot() != SnapshotMode.ONLY) {
            options.memory().remember(state.json());
        }
    }

    /** Collects the options of a stream. Not thread-safe. */
    public static final class Builder {

        private final PostgresSource.Builder database;
        private final List<TableName> tables = new ArrayList<>();
        private final Map<TableName, List<String>> keys = new HashMap<>();
        private SnapshotMode snapshot = SnapshotMode.INITIAL;
        private @Nullable String cluster;
        private @Nullable ChangeMemory memory;
        private int chunkRows = 10_000;

        private Builder(PostgresSource.Builder database) {
            this.database = database;
        }

        /** The replication slot, {@code penstock_changes} by default; the publication is named as the slot unless it is named. */
        public Builder slot(String slot) {
            database.slot(slot);
            return this;
        }

        /** The publication. It is made, and tables are added to it, when they are missing. */
        public Builder publication(String publication) {
            database.publication(publication);
            return this;
        }

        /**
         * The tables to capture, as {@code table} or {@code schema.table}, upper and lower case as they are; without any, all
         * that the publication has.
         */
        public Builder tables(String... names) {
            for (String name : names) {
                tables.add(TableNames.parse(name));
            }
            return this;
        }

        /** The columns that tell the rows of a table apart, instead of its primary key. */
        public Builder key(String table, String... columns) {
            keys.put(TableNames.parse(table), List.of(columns));
            return this;
        }

        /** Whether the rows that are there already are given first; they are, by default. */
        public Builder snapshot(SnapshotMode mode) {
            this.snapshot = mode;
            return this;
        }

        /** How many rows of a snapshot are acknowledged together; 10,000 by default. */
        public Builder chunkRows(int rows) {
            this.chunkRows = Math.max(1, rows);
            return this;
        }

        /** What the cluster is called in ids; by default its system identifier, which a restored copy shares. */
        public Builder cluster(String name) {
            this.cluster = name;
            return this;
        }

        /** Where the stream's state is remembered; by default in the file {@code <slot>-state.json} of the working directory. */
        public Builder memory(ChangeMemory memory) {
            this.memory = memory;
            return this;
        }

        /** The file in which the stream's state is remembered. */
        public Builder stateFile(Path file) {
            return memory(ChangeMemory.file(file));
        }

        /** Whether the publication may be made and extended; it may, by default. Without, what is missing is an error. */
        public Builder managePublication(boolean manage) {
            database.managePublication(manage);
            return this;
        }

        /** Whether to set the replica identity of a table to FULL when it lacks columns of the key. */
        public Builder manageReplicaIdentity(boolean manage) {
            database.manageReplicaIdentity(manage);
            return this;
        }

        /** Whether to drop the slot, if it is there, forget what is remembered, and begin anew. */
        public Builder reseed(boolean reseed) {
            database.reseed(reseed);
            return this;
        }

        /** How many bytes of changes may wait to be taken; 16 MiB by default. */
        public Builder queueBytes(long bytes) {
            database.queueBytes(bytes);
            return this;
        }

        /**
         * Connects, checks everything, and makes publication and slot if they are missing. A new slot waits for transactions
         * that are running.
         *
         * @throws PenstockException when something must be mended first, or the database cannot be reached
         * @throws InterruptedException when the thread is interrupted
         */
        public ChangeStream start() throws InterruptedException {
            PostgresOptions source = database.options();
            if (source.standby() != null) {
                throw new PenstockException(
                        "a change stream reads from a slot of the primary",
                        "Leave --stream-url out; only an engine's slot can be on a standby.");
            }
            return PostgresChanges.start(new CaptureOptions(
                    source,
                    tables,
                    keys,
                    snapshot,
                    cluster,
                    memory == null ? ChangeMemory.file(Path.of(source.slot() + "-state.json")) : memory,
                    chunkRows));
        }
    }
}
