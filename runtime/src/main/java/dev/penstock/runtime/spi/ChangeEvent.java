package dev.penstock.runtime.spi;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the stream of committed transactions. Transactions come whole and in commit order: {@link Begin}, any number
 * of {@link RowChange}, {@link TableTruncated} and {@link PartitionsChanged}, {@link Commit}. Between transactions there may be {@link Idle}.
 */
public sealed interface ChangeEvent {

    /**
     * A transaction begins.
     *
     * @param commitPosition the position of its commit record, which is the version of everything built for it
     * @param committedAt when it committed, by the database's clock
     */
    record Begin(WalPosition commitPosition, Instant committedAt) implements ChangeEvent {}

    /**
     * A row was inserted (no old image), updated, or deleted (no new image).
     *
     * @param table the row's table
     * @param before the row as it was; null for an INSERT, and for an UPDATE that left the columns of the replica
     *     identity as they were
     * @param after the row as it is now; null for a DELETE
     */
    record RowChange(
            TableName table,
            @Nullable RowImage before,
            @Nullable RowImage after) implements ChangeEvent {}

    /**
     * Tables were emptied by one TRUNCATE.
     *
     * @param tables all tables it emptied, as far as they are published
     */
    record TableTruncated(List<TableName> tables) implements ChangeEvent {}

    /**
     * Rows have joined or left tables without a change of their own, some time before this transaction: partitions were
     * attached, detached or emptied, or a table was written anew with other values. Every snapshot taken from now on shows it.
     *
     * @param joined tables that rows have joined, and none has left
     * @param left tables that rows have left, and may have joined; or whose rows are others now
     */
    record PartitionsChanged(List<TableName> joined, List<TableName> left) implements ChangeEvent {

        /** Copies the lists. */
        public PartitionsChanged {
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }
    }

    /**
     * The transaction is complete.
     *
     * @param end the position behind its commit record, which may be confirmed once everything up to it is durable
     */
    record Commit(WalPosition end) implements ChangeEvent {}

    /**
     * Nothing that concerns us lies between the last commit and this position.
     *
     * @param position a position that may be confirmed once everything before it is durable
     */
    record Idle(WalPosition position) implements ChangeEvent {}
}
