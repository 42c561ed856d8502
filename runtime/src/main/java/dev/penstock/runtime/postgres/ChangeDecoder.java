package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.TablesTruncated;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.changes.TableShape;
import dev.penstock.runtime.changes.Transaction;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the messages of one stream into change records. Used by one thread. */
final class ChangeDecoder {

    private static final long EPOCH_MICROS = 946_684_800_000_000L; // 2000-01-01, from where the server counts

    private final CapturedShapes shapes;
    private final CaptureScope scope;
    private final TransactionIds ids;
    private final WalPosition begunBefore;
    private final Map<Integer, DescribedTable> tables = new HashMap<>();
    private final List<Relation> described = new ArrayList<>();
    private @Nullable Transaction transaction;
    private @Nullable DescribedTable last;
    private int lastOid;
    private boolean typesChanged;
    private boolean sinceOpened;
    private long order;

    /**
     * A decoder of a stream.
     *
     * @param begunBefore the newest transaction whose begin an earlier stream has given
     */
    ChangeDecoder(CapturedShapes shapes, CaptureScope scope, TransactionIds ids, WalPosition begunBefore) {
        this.shapes = shapes;
        this.scope = scope;
        this.ids = ids;
        this.begunBefore = begunBefore;
    }

    /** The record that a message is, or null when it is none. */
    @Nullable ChangeRecord read(ByteBuffer bytes) throws SQLException {
        PgOutputMessage message = PgOutputDecoder.decode(bytes);
        if (message instanceof PgOutputMessage.Update update) {
            return update(update);
        }
        if (message instanceof PgOutputMessage.Insert insert) {
            DescribedTable table = table(insert.relation());
            return table.isCaptured() ? change(Operation.CREATE, null, table.row(insert.after())) : null;
        }
        if (message instanceof PgOutputMessage.Delete delete) {
            DescribedTable table = table(delete.relation());
            return table.isCaptured() ? change(Operation.DELETE, table.old(delete.before()), null) : null;
        }
        if (message instanceof PgOutputMessage.Begin begin) {
            return begin(begin);
        }
        if (message instanceof PgOutputMessage.Commit commit) {
            Transaction ended = current();
            transaction = null;
            return new TransactionEnd(ended, commit.end(), order);
        }
        if (message instanceof PgOutputMessage.Truncate truncate) {
            return truncate(truncate);
        }
        if (message instanceof Relation relation) {
            describe(relation);
        } else if (message instanceof PgOutputMessage.Type) {
            shapes.forgetTypes();
            typesChanged = true;
        }
        return null; // Origin and messages that somebody wrote change no row
    }

    private ChangeRecord begin(PgOutputMessage.Begin begin) {
        Transaction begun =
                new Transaction(ids.full(begin.xid()), begin.commitPosition(), EPOCH_MICROS + begin.commitMicros());
        transaction = begun;
        order = 0;
        sinceOpened = !scope.opened().sees(begin.xid());
        return new TransactionBegin(begun, !begunBefore.isBefore(begin.commitPosition()));
    }

    private @Nullable ChangeRecord update(PgOutputMessage.Update update) {
        DescribedTable table = table(update.relation());
        if (!table.isCaptured()) {
            return null;
        }
        OldTuple old = update.before();
        Row before = old == null ? null : table.old(old);
        Cells after = update.after().cells();
        if (old != null) {
            after = after.filledFrom(table.old(old.tuple(), old.identityOnly()));
        }
        return change(Operation.UPDATE, before, new Row(table.shape(), after));
    }

    private @Nullable ChangeRecord truncate(PgOutputMessage.Truncate truncate) {
        described.clear(); // all tables that it empties may be described before it: none of them is a partition
        List<TableShape> emptied = new ArrayList<>();
        for (int oid : truncate.relations()) {
            DescribedTable table = table(oid);
            if (table.isCaptured()) {
                emptied.add(table.shape());
            }
        }
        return emptied.isEmpty() ? null : new TablesTruncated(current(), order++, emptied);
    }

    private RowChange change(Operation operation, @Nullable Row before, @Nullable Row after) {
        return new RowChange(operation, current(), order++, before, after);
    }

    /** Before the first row of a partition, and after each change of it, the root is described and then the partition. */
    private void describe(Relation relation) throws SQLException {
        DescribedTable known = tables.get(relation.oid());
        if (known == null || typesChanged || !known.relation().equals(relation)) {
            CapturedTable table = scope.table(relation.oid());
            if (sinceOpened) {
                refuseAnotherName(relation, table);
            }
            TableShape shape = table == null ? null : shapes.shape(relation, table);
            tables.put(relation.oid(), new DescribedTable(relation, shape, known));
        }
        typesChanged = false;
        last = null;
        described.add(relation);
    }

    /** Names say nothing of tables as they were before the stream was opened; since then they must not change. */
    private void refuseAnotherName(Relation relation, @Nullable CapturedTable table) throws SQLException {
        TableName name = new TableName(relation.schema(), relation.name());
        if (table != null && !table.name().equals(name)) {
            throw CaptureWatch.renamed(table.name(), name.toString());
        }
        CapturedTable former = scope.table(name);
        if (table == null && former != null) {
            throw shapes.replaced(former);
        }
    }

    private DescribedTable table(int oid) {
        if (!described.isEmpty()) {
            takePartition(oid);
        }
        DescribedTable table = last;
        if (table == null || lastOid != oid) {
            table = Objects.requireNonNull(
                    tables.get(oid), () -> "no Relation message came before a row of relation " + oid);
            last = table;
            lastOid = oid;
        }
        return table;
    }

    private void takePartition(int oid) {
        int count = described.size();
        if (count >= 2 && described.get(count - 2).oid() == oid) {
            Objects.requireNonNull(tables.get(oid)).addPartition(described.get(count - 1));
        }
        described.clear();
    }

    private Transaction current() {
        return Objects.requireNonNull(transaction, "a change outside of a transaction");
    }
}
