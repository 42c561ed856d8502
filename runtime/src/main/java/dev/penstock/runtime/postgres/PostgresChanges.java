package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.ChangeMemory;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes change streams of a database. */
public final class PostgresChanges {

    private PostgresChanges() {}

    /** A stream of a database whose options are still to be given; slot and publication are those of the database's options. */
    public static Builder builder(PostgresSource.Builder database) {
        return new Builder(database);
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

        /** Whether standbys are to keep a copy of the slot (PostgreSQL 17 or later); false by default. */
        public Builder failoverSlot(boolean failover) {
            database.failoverSlot(failover);
            return this;
        }

        /**
         * After how long without a transaction a message is logged, so that an idle slot moves and shows that it does; 30
         * seconds by default, zero for never.
         */
        public Builder heartbeat(Duration interval) {
            database.heartbeat(interval);
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
            return PostgresChangeStream.start(new CaptureOptions(
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
