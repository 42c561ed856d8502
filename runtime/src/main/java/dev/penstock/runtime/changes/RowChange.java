package dev.penstock.runtime.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row was read, inserted, updated or deleted. Immutable. */
public final class RowChange implements ChangeRecord {

    private final Operation operation;
    private final Transaction transaction;
    private final long order;
    private final @Nullable Row before;
    private final @Nullable Row after;

    /**
     * A change of one row.
     *
     * @param transaction the transaction; of a row that a snapshot read, what the snapshot stands for, with id 0
     * @param order which change of its transaction it is, from 0
     * @param before the row as it was, as far as the log holds it; null for none
     * @param after the row as it is; null for a DELETE
     */
    public RowChange(
            Operation operation, Transaction transaction, long order, @Nullable Row before, @Nullable Row after) {
        this.operation = operation;
        this.transaction = transaction;
        this.order = order;
        this.before = before;
        this.after = after;
    }

    /** What happened. */
    public Operation operation() {
        return operation;
    }

    /** The transaction; of a row that a snapshot read, where the snapshot stands and when it was taken, with id 0. */
    public Transaction transaction() {
        return transaction;
    }

    /** Which change of its transaction it is, from 0; of a row that a snapshot read, 0. */
    public long order() {
        return order;
    }

    /**
     * The row as it was, as far as the log holds it: all of it with REPLICA IDENTITY FULL, else the columns of the replica
     * identity, and of an UPDATE those only if one of them changed. Null for none.
     */
    public @Nullable Row before() {
        return before;
    }

    /** The row as it is; null for a DELETE. */
    public @Nullable Row after() {
        return after;
    }

    /** The row's table. */
    public TableShape shape() {
        return image().shape();
    }

    /**
     * Which row it is now, or was before a DELETE; unique within the table, and the same at each start: the values of the key as
     * PostgreSQL writes them, separated by commas. Bytes other than those of ASCII letters, digits, {@code _} and {@code -} are
     * percent-escaped, and null is {@code %00}, which no text of PostgreSQL holds.
     */
    public String id() {
        return id(image());
    }

    /** Which row it was before an UPDATE changed its key; null when it is the same. */
    public @Nullable String previousId() {
        if (before == null || after == null) {
            return null;
        }
        for (int column : before.shape().key()) {
            if (!before.isAbsent(column)
                    && !Objects.equals(
                            before.cells().text(column), after.cells().text(column))) {
                return id(before);
            }
        }
        return null;
    }

    Row image() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    private static String id(Row row) {
        List<@Nullable String> values = new ArrayList<>();
        for (int column : row.shape().key()) {
            values.add(row.cells().text(column));
        }
        return ElementId.text(values);
    }
}
