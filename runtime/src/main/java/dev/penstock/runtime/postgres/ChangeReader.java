package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.RowImage;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the messages of one stream into events. It remembers the shape of each table as the stream describes it, and
 * refuses to go on when a table no longer has what the definitions need. Used by one thread.
 */
final class ChangeReader implements StreamReader<CapturedEvent> {

    private static final int EVENT_OVERHEAD_BYTES = 64;

    private final Map<Integer, UsedTable> uses;
    private final Set<TableName> partitioned;
    private final String slot;
    private final String session;
    private final Map<Integer, PublishedTable> tables = new HashMap<>();
    private final Map<Integer, DescribedPartitions> partitions = new HashMap<>();
    private @Nullable Relation described;
    private @Nullable Relation describedBefore;
    private boolean inTransaction;
    private WalPosition lastEnd = WalPosition.START;

    /**
     * A reader of the tables in use.
     *
     * @param uses the tables by oid: under the name of one, rows may come of another that had the name before
     * @param partitioned those of them that are partitioned
     * @param slot whose marks are meant for us
     * @param session names this session in its marks
     */
    ChangeReader(Map<Integer, UsedTable> uses, Set<TableName> partitioned, String slot, String session) {
        this.uses = Map.copyOf(uses);
        this.partitioned = Set.copyOf(partitioned);
        this.slot = slot;
        this.session = session;
    }

    /** The event that a message is, or null when it is none by itself. */
    @Override
    public @Nullable CapturedEvent read(ByteBuffer bytes) {
        int size = EVENT_OVERHEAD_BYTES + 2 * bytes.remaining();
        PgOutputMessage message = PgOutputDecoder.decode(bytes);
        if (message instanceof PgOutputMessage.Begin begin) {
            inTransaction = true;
            return new CapturedEvent(
                    new ChangeEvent.Begin(begin.commitPosition(), begin.committedAt()), begin.xid(), size);
        }
        if (message instanceof Relation relation) {
            tables.put(relation.oid(), checked(relation));
            describedBefore = described;
            described = relation;
            return null;
        }
        ChangeEvent event = event(message);
        if (event != null) {
            described = null;
            describedBefore = null;
        }
        return event == null ? null : new CapturedEvent(event, 0, size);
    }

    /**
     * The event that nothing came up to a position, or null when it says nothing new or a transaction is open.
     *
     * @param received what the server says it has sent
     */
    @Override
    public @Nullable CapturedEvent idleAt(WalPosition received) {
        if (inTransaction || !lastEnd.isBefore(received)) {
            return null;
        }
        lastEnd = received;
        return new CapturedEvent(new ChangeEvent.Idle(received), 0, EVENT_OVERHEAD_BYTES);
    }

    private @Nullable ChangeEvent event(PgOutputMessage message) {
        if (message instanceof PgOutputMessage.Commit commit) {
            inTransaction = false;
            lastEnd = commit.end();
            return new ChangeEvent.Commit(commit.end());
        }
        if (message instanceof PgOutputMessage.Insert insert) {
            PublishedTable table = table(insert.relation());
            describePartition(insert.relation());
            return new ChangeEvent.RowChange(table.name(), null, new TupleImage(table, insert.after(), false));
        }
        if (message instanceof PgOutputMessage.Update update) {
            PublishedTable table = table(update.relation());
            RowImage before = before(table, update.relation(), update.before());
            return new ChangeEvent.RowChange(table.name(), before, new TupleImage(table, update.after(), false));
        }
        if (message instanceof PgOutputMessage.Delete delete) {
            PublishedTable table = table(delete.relation());
            RowImage before = before(table, delete.relation(), delete.before());
            return new ChangeEvent.RowChange(table.name(), before, null);
        }
        if (message instanceof PgOutputMessage.Truncate truncate) {
            return new ChangeEvent.TableTruncated(
                    truncate.relations().stream().map(oid -> table(oid).name()).toList());
        }
        if (message instanceof PgOutputMessage.LogicalMessage mark && PartitionMark.is(mark, slot)) {
            return PartitionMark.read(mark.content(), session);
        }
        if (message instanceof PgOutputMessage.Origin
                || message instanceof PgOutputMessage.Type
                || message instanceof PgOutputMessage.LogicalMessage) {
            return null; // they change no row
        }
        throw new PgOutputException("the server sent a " + message.getClass().getSimpleName()
                + ", which belongs to a transaction that may still abort, and was not asked for");
    }

    private @Nullable TupleImage before(PublishedTable table, int oid, @Nullable OldTuple old) {
        DescribedPartitions described = describePartition(oid);
        if (described != null) {
            described.check(table, old);
        }
        if (old == null) {
            return null;
        }
        boolean identityOnly = described == null ? old.identityOnly() : !described.areWhole();
        return new TupleImage(table, old.tuple(), identityOnly);
    }

    /**
     * Takes note of the partition that was described just before this row, if the row's table is partitioned.
     *
     * @return the table's partitions, or null when it has none
     */
    private @Nullable DescribedPartitions describePartition(int root) {
        DescribedPartitions known = partitions.get(root);
        Relation last = described;
        if (known == null || last == null) {
            return known;
        }
        if (describedBefore == null || describedBefore.oid() != root) {
            throw new PgOutputException("a row of the partitioned table "
                    + table(root).name() + " came without a description of its partition");
        }
        known.describe(last);
        return known;
    }

    private PublishedTable table(int oid) {
        return Objects.requireNonNull(
                tables.get(oid), () -> "no Relation message came before a row of relation " + oid);
    }

    private PublishedTable checked(Relation relation) {
        UsedTable used = uses.get(relation.oid());
        if (used == null) {
            return new PublishedTable(relation);
        }
        TableUse use = used.use();
        PublishedTable table = new PublishedTable(use.table(), relation, null);
        // Only what lookups start from: what else is read is read from the current row.
        for (String column : use.replicaIdentity()) {
            if (table.indexOf(column) == null) {
                throw new PenstockException(
                        used.readBy(column) + ": table " + table.name() + " no longer has the column " + column
                                + ", or had not when changes were logged, or it is no longer published",
                        "Add it again, or change the record; then start once with --reseed.");
            }
        }
        if (partitioned.contains(table.name())) {
            partitions.computeIfAbsent(relation.oid(), oid -> new DescribedPartitions(use));
            return new PublishedTable(use.table(), relation, use.replicaIdentity());
        }
        List<String> missing = use.replicaIdentity().stream()
                .filter(column -> !table.inIdentity(Objects.requireNonNull(table.indexOf(column))))
                .toList();
        if (!missing.isEmpty()) {
            throw ReplicaIdentity.wasInsufficient(table.name(), missing);
        }
        return table;
    }
}
