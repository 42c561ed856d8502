package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WalPosition;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the messages of one stream into events. It remembers the shape of each table as the stream describes it, and
 * refuses to go on when a table no longer has what the definitions need. Used by one thread.
 */
final class ChangeReader {

    private static final int EVENT_OVERHEAD_BYTES = 64;

    private final Map<TableName, TableUse> uses;
    private final Map<Integer, PublishedTable> tables = new HashMap<>();
    private boolean inTransaction;
    private WalPosition lastEnd = WalPosition.START;

    ChangeReader(List<TableUse> uses) {
        this.uses = uses.stream().collect(Collectors.toMap(TableUse::table, Function.identity()));
    }

    /** The event that a message is, or null when it is none by itself. */
    @Nullable CapturedEvent read(ByteBuffer bytes) {
        int size = EVENT_OVERHEAD_BYTES + 2 * bytes.remaining();
        PgOutputMessage message = PgOutputDecoder.decode(bytes);
        if (message instanceof PgOutputMessage.Begin begin) {
            inTransaction = true;
            return new CapturedEvent(new ChangeEvent.Begin(begin.commitPosition()), begin.xid(), size);
        }
        if (message instanceof PgOutputMessage.Relation relation) {
            tables.put(relation.oid(), checked(relation));
            return null;
        }
        ChangeEvent event = event(message);
        return event == null ? null : new CapturedEvent(event, 0, size);
    }

    /**
     * The event that nothing came up to a position, or null when it says nothing new or a transaction is open.
     *
     * @param received what the server says it has sent
     */
    @Nullable CapturedEvent idleAt(WalPosition received) {
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
            return new ChangeEvent.RowChange(table.name(), null, new TupleImage(table, insert.after(), false));
        }
        if (message instanceof PgOutputMessage.Update update) {
            PublishedTable table = table(update.relation());
            return new ChangeEvent.RowChange(
                    table.name(), before(table, update.before()), new TupleImage(table, update.after(), false));
        }
        if (message instanceof PgOutputMessage.Delete delete) {
            PublishedTable table = table(delete.relation());
            return new ChangeEvent.RowChange(table.name(), before(table, delete.before()), null);
        }
        if (message instanceof PgOutputMessage.Truncate truncate) {
            return new ChangeEvent.TableTruncated(
                    truncate.relations().stream().map(oid -> table(oid).name()).toList());
        }
        return null; // Origin, Type and LogicalMessage change no row
    }

    private static @Nullable TupleImage before(PublishedTable table, @Nullable OldTuple old) {
        return old == null ? null : new TupleImage(table, old.tuple(), old.identityOnly());
    }

    private PublishedTable table(int oid) {
        return Objects.requireNonNull(
                tables.get(oid), () -> "no Relation message came before a row of relation " + oid);
    }

    private PublishedTable checked(PgOutputMessage.Relation relation) {
        PublishedTable table = new PublishedTable(relation);
        TableUse use = uses.get(table.name());
        if (use == null) {
            return table;
        }
        // Only what lookups start from: what else is read is read from the current row.
        for (String column : use.replicaIdentity()) {
            if (table.indexOf(column) == null) {
                throw new PenstockException(
                        "table " + table.name() + " no longer has the column " + column
                                + ", or had not when changes were logged, or it is no longer published",
                        "Add it again, or change the record; then start once with --reseed.");
            }
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
