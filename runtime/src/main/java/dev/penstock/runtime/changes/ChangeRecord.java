package dev.penstock.runtime.changes;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link ChangeStream}. First, if asked for, a snapshot: {@link RowChange}s of {@link Operation#READ} in
 * chunks, each with a {@link SnapshotChunkEnd} behind it, then {@link SnapshotEnd}. Then transactions, whole and in commit order:
 * {@link TransactionBegin}, any number of {@link RowChange} and {@link TablesTruncated}, {@link TransactionEnd}. Between
 * any two there may be a {@link Restarted}.
 */
public sealed interface ChangeRecord
        permits RowChange,
                ChangeRecord.TransactionBegin,
                ChangeRecord.TablesTruncated,
                ChangeRecord.TransactionEnd,
                ChangeRecord.SnapshotChunkEnd,
                ChangeRecord.SnapshotEnd,
                ChangeRecord.Restarted {

    /**
     * A transaction begins. It has committed.
     *
     * @param transaction the transaction
     * @param again whether this stream has given its begin before, and lost its connection since
     */
    record TransactionBegin(Transaction transaction, boolean again) implements ChangeRecord {}

    /**
     * Tables were emptied by one TRUNCATE.
     *
     * @param transaction the transaction
     * @param order which change of its transaction it is, from 0
     * @param tables all tables it emptied, as far as they are captured
     */
    record TablesTruncated(Transaction transaction, long order, List<TableShape> tables) implements ChangeRecord {

        /** Copies the list. */
        public TablesTruncated {
            tables = List.copyOf(tables);
        }
    }

    /**
     * The transaction is complete. To be acknowledged.
     *
     * @param transaction the transaction
     * @param end the position behind its commit record
     * @param changes how many changes it had
     */
    record TransactionEnd(Transaction transaction, WalPosition end, long changes) implements ChangeRecord {}

    /**
     * The rows of a snapshot since the last of these are complete. To be acknowledged: a restart goes on behind it.
     *
     * @param number which of these it is among all that the stream has given, from 1
     * @param table whose rows they are
     * @param rows how many
     * @param cursor the key of the last of them; null when a restart would begin the table anew
     * @param tableDone whether all rows of the table have come
     */
    record SnapshotChunkEnd(
            long number,
            TableName table,
            long rows,
            @Nullable List<String> cursor,
            boolean tableDone) implements ChangeRecord {

        /** Copies the list. */
        public SnapshotChunkEnd {
            cursor = cursor == null ? null : List.copyOf(cursor);
        }
    }

    /**
     * All tables were read.
     *
     * @param position changes from here on follow, or, if only a snapshot was asked for, do not
     */
    record SnapshotEnd(WalPosition position) implements ChangeRecord {}

    /**
     * The connection was lost and made again. Whatever was not acknowledged comes again, from the begin of its transaction
     * or chunk: one that was not complete is void.
     */
    record Restarted() implements ChangeRecord {}
}
