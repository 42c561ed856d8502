package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the pgoutput plugin (PostgreSQL documentation, 55.9 Logical Replication Message Formats). Each record is one
 * message type, with the fields in the order of the wire. Those of version 1 come first; version 2 brought transactions in
 * progress, 3 prepared ones, 4 the position of an abort.
 */
sealed interface PgOutputMessage {

    /**
     * {@code B}: a transaction begins. It is sent when the transaction has committed.
     *
     * @param commitPosition the position of the commit record
     * @param commitMicros the commit's time, microseconds since 2000-01-01 UTC
     * @param xid the low 32 bits of the top-level transaction id
     */
    record Begin(WalPosition commitPosition, long commitMicros, int xid) implements PgOutputMessage {

        private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

        Instant committedAt() {
            return POSTGRES_EPOCH.plus(commitMicros, ChronoUnit.MICROS);
        }
    }

    /**
     * {@code C}: the transaction is complete.
     *
     * @param commitPosition the position of the commit record
     * @param end the position behind it, which is what may be confirmed
     * @param commitMicros the commit's time, microseconds since 2000-01-01 UTC
     */
    record Commit(WalPosition commitPosition, WalPosition end, long commitMicros) implements PgOutputMessage {}

    /** {@code O}: the transaction came to this server by replication. */
    record Origin(WalPosition commitPosition, String name) implements PgOutputMessage {}

    /**
     * {@code R}: the shape of a table, sent before its first row and after each change of it.
     *
     * @param identity the replica identity as in {@code pg_class.relreplident}: d, n, f or i
     */
    record Relation(int oid, String schema, String name, char identity, List<Column> columns)
            implements PgOutputMessage {
        public Relation {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a {@link Relation}.
     *
     * @param inIdentity whether the column is part of the replica identity
     */
    record Column(boolean inIdentity, String name, int typeOid, int typeModifier) {}

    /** {@code Y}: a type that is not built in. */
    record Type(int oid, String schema, String name) implements PgOutputMessage {}

    /** {@code I}: a new row. */
    record Insert(int relation, Tuple after) implements PgOutputMessage {}

    /** {@code U}: a changed row; the old image is there when the identity is FULL or one of its columns changed. */
    record Update(int relation, @Nullable OldTuple before, Tuple after) implements PgOutputMessage {}

    /** {@code D}: a deleted row. */
    record Delete(int relation, OldTuple before) implements PgOutputMessage {}

    /** {@code T}: emptied tables. */
    record Truncate(boolean cascade, boolean restartIdentity, List<Integer> relations) implements PgOutputMessage {
        public Truncate {
            relations = List.copyOf(relations);
        }
    }

    /** {@code M}: a message that somebody wrote into the log. */
    record LogicalMessage(boolean transactional, WalPosition position, String prefix, ByteBuffer content)
            implements PgOutputMessage {}

    /**
     * {@code S}: a block of changes of a transaction begins that may still abort.
     *
     * @param first whether it is the first of the transaction
     */
    record StreamStart(int xid, boolean first) implements PgOutputMessage {}

    /** {@code E}: the block ends. */
    record StreamStop() implements PgOutputMessage {}

    /** {@code c}: a transaction that came in blocks has committed. */
    record StreamCommit(int xid, Commit commit) implements PgOutputMessage {}

    /**
     * {@code A}: a transaction that came in blocks, or a part of it, has been rolled back.
     *
     * @param subtransaction which part; the same as {@code xid} for all of it
     * @param position the position of the abort record, or null where it was not asked for
     * @param micros the abort's time, microseconds since 2000-01-01 UTC; 0 without the position
     */
    record StreamAbort(
            int xid, int subtransaction, @Nullable WalPosition position, long micros) implements PgOutputMessage {}

    /** {@code b}: a prepared transaction begins. It may still be rolled back. */
    record BeginPrepare(Prepared transaction) implements PgOutputMessage {}

    /** {@code P}: the prepared transaction is complete. */
    record Prepare(Prepared transaction) implements PgOutputMessage {}

    /** {@code K}: a prepared transaction has committed; the positions are those of the commit. */
    record CommitPrepared(Prepared transaction) implements PgOutputMessage {}

    /**
     * {@code r}: a prepared transaction was rolled back.
     *
     * @param preparedEnd the position behind its prepare record
     * @param end the position behind the rollback's
     */
    record RollbackPrepared(
            WalPosition preparedEnd, WalPosition end, long preparedMicros, long micros, int xid, String gid)
            implements PgOutputMessage {}

    /** {@code p}: a transaction that came in blocks was prepared. */
    record StreamPrepare(Prepared transaction) implements PgOutputMessage {}

    /**
     * What lies within a block: a change, or the description of a table or type.
     *
     * @param xid the transaction or subtransaction that it belongs to
     */
    record Streamed(int xid, PgOutputMessage message) implements PgOutputMessage {}

    /**
     * A transaction of two-phase commit.
     *
     * @param position the position of the record
     * @param end the position behind it
     * @param micros its time, microseconds since 2000-01-01 UTC
     * @param gid the identifier that the user gave
     */
    record Prepared(WalPosition position, WalPosition end, long micros, int xid, String gid) {}

    /**
     * An old row image.
     *
     * @param identityOnly {@code K} instead of {@code O}: columns outside the replica identity are null without meaning it
     */
    record OldTuple(boolean identityOnly, Tuple tuple) {}
}
