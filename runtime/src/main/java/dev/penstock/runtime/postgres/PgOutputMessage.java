package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.WalPosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the pgoutput plugin, protocol version 1 (PostgreSQL documentation, 55.9 Logical Replication Message
 * Formats). Each record is one message type, with the fields in the order of the wire.
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
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record LogicalMessage(boolean transactional, WalPosition position, String prefix, byte[] content)
            implements PgOutputMessage {}

    /**
     * An old row image.
     *
     * @param identityOnly {@code K} instead of {@code O}: columns outside the replica identity are null without meaning it
     */
    record OldTuple(boolean identityOnly, Tuple tuple) {}
}
