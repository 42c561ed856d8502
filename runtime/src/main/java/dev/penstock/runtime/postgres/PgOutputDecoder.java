package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.postgres.PgOutputMessage.Column;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.postgres.PgOutputMessage.Prepared;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes one pgoutput message of protocol version 1 to 4: bytes in, a record out, nothing looked up and nothing kept but
 * the bytes themselves (PostgreSQL documentation, 55.9 Logical Replication Message Formats). Values must be in text form.
 */
final class PgOutputDecoder {

    private static final int CASCADE = 1;
    private static final int RESTART_IDENTITY = 2;

    private final ByteBuffer in;

    private PgOutputDecoder(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Decodes the message that the buffer holds from its position to its limit, and moves the position there. The buffer
     * must have an array, as those of pgjdbc have, whose bytes must stay as they are: tuples are read from them later.
     *
     * @throws PgOutputException when the bytes are anything else than one whole message
     */
    static PgOutputMessage decode(ByteBuffer bytes) {
        return decode(bytes, false);
    }

    /**
     * The same for a message that may lie within a block of a transaction in progress.
     *
     * @param inStream whether a Stream Start came, and no Stream Stop since: changes and descriptions then begin with the id
     *     of their transaction or subtransaction, which nothing in their bytes shows
     */
    static PgOutputMessage decode(ByteBuffer bytes, boolean inStream) {
        PgOutputDecoder decoder = new PgOutputDecoder(bytes);
        try {
            PgOutputMessage message = decoder.message(inStream);
            if (bytes.hasRemaining()) {
                throw new PgOutputException(bytes.remaining() + " bytes too many after " + message.getClass());
            }
            return message;
        } catch (BufferUnderflowException e) {
            throw new PgOutputException("the message ends too early");
        }
    }

    private PgOutputMessage message(boolean inStream) {
        char type = character();
        return switch (type) {
            case 'B' -> new PgOutputMessage.Begin(position(), in.getLong(), in.getInt());
            case 'C' -> commit();
            case 'O' -> new PgOutputMessage.Origin(position(), string());
            case 'S' -> new PgOutputMessage.StreamStart(in.getInt(), in.get() == 1);
            case 'E' -> new PgOutputMessage.StreamStop();
            case 'c' -> new PgOutputMessage.StreamCommit(in.getInt(), commit());
            case 'A' -> streamAbort();
            case 'b' -> new PgOutputMessage.BeginPrepare(prepared());
            case 'P' -> new PgOutputMessage.Prepare(flagged());
            case 'K' -> new PgOutputMessage.CommitPrepared(flagged());
            case 'r' -> rollbackPrepared();
            case 'p' -> new PgOutputMessage.StreamPrepare(flagged());
            default -> inStream ? new PgOutputMessage.Streamed(in.getInt(), change(type)) : change(type);
        };
    }

    /** What carries the id of its transaction when it lies within a block. */
    private PgOutputMessage change(char type) {
        return switch (type) {
            case 'R' -> relation();
            case 'Y' -> new PgOutputMessage.Type(in.getInt(), string(), string());
            case 'I' -> insert();
            case 'U' -> update();
            case 'D' -> new PgOutputMessage.Delete(in.getInt(), oldTuple(character()));
            case 'T' -> truncate();
            case 'M' -> logicalMessage();
            default -> throw new PgOutputException("unknown message type " + printable(type));
        };
    }

    private PgOutputMessage.Commit commit() {
        in.get(); // flags, unused
        return new PgOutputMessage.Commit(position(), position(), in.getLong());
    }

    /** Position and time came with version 4, and only if streaming is parallel. */
    private PgOutputMessage streamAbort() {
        int xid = in.getInt();
        int subtransaction = in.getInt();
        return in.hasRemaining()
                ? new PgOutputMessage.StreamAbort(xid, subtransaction, position(), in.getLong())
                : new PgOutputMessage.StreamAbort(xid, subtransaction, null, 0);
    }

    private Prepared flagged() {
        in.get(); // flags, unused
        return prepared();
    }

    private Prepared prepared() {
        return new Prepared(position(), position(), in.getLong(), in.getInt(), string());
    }

    private PgOutputMessage rollbackPrepared() {
        in.get(); // flags, unused
        return new PgOutputMessage.RollbackPrepared(
                position(), position(), in.getLong(), in.getLong(), in.getInt(), string());
    }

    private PgOutputMessage relation() {
        int oid = in.getInt();
        String schema = string();
        String name = string();
        char identity = character();
        int count = count(in.getShort());
        List<Column> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            columns.add(new Column((in.get() & 1) != 0, string(), in.getInt(), in.getInt()));
        }
        // The server leaves the schema empty for pg_catalog.
        return new PgOutputMessage.Relation(oid, schema.isEmpty() ? "pg_catalog" : schema, name, identity, columns);
    }

    private PgOutputMessage insert() {
        int relation = in.getInt();
        expect('N', character());
        return new PgOutputMessage.Insert(relation, tuple());
    }

    private PgOutputMessage update() {
        int relation = in.getInt();
        char next = character();
        OldTuple before = null;
        if (next != 'N') {
            before = oldTuple(next);
            next = character();
        }
        expect('N', next);
        return new PgOutputMessage.Update(relation, before, tuple());
    }

    private PgOutputMessage truncate() {
        int count = count(in.getInt());
        int options = in.get();
        List<Integer> relations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            relations.add(in.getInt());
        }
        return new PgOutputMessage.Truncate((options & CASCADE) != 0, (options & RESTART_IDENTITY) != 0, relations);
    }

    private PgOutputMessage logicalMessage() {
        boolean transactional = (in.get() & 1) != 0;
        WalPosition position = position();
        String prefix = string();
        int length = length(in.getInt());
        int start = skip(length);
        return new PgOutputMessage.LogicalMessage(transactional, position, prefix, in.slice(start, length));
    }

    private OldTuple oldTuple(char kind) {
        if (kind != 'K' && kind != 'O') {
            throw new PgOutputException("expected K or O, found " + printable(kind));
        }
        return new OldTuple(kind == 'K', tuple());
    }

    /** The tuple's texts stay where they are, in the bytes of the message. */
    private Tuple tuple() {
        int count = count(in.getShort());
        int[] places = new int[2 * count];
        for (int i = 0; i < count; i++) {
            char kind = character();
            switch (kind) {
                case 'n' -> places[2 * i + 1] = Cells.NULL;
                case 'u' -> places[2 * i + 1] = Cells.ABSENT;
                case 't' -> {
                    places[2 * i + 1] = length(in.getInt());
                    places[2 * i] = in.arrayOffset() + skip(places[2 * i + 1]);
                }
                default -> throw new PgOutputException("unknown kind of value " + printable(kind));
            }
        }
        return new Tuple(new Cells(in.array(), places));
    }

    private WalPosition position() {
        return new WalPosition(in.getLong());
    }

    private char character() {
        return (char) (in.get() & 0xFF);
    }

    private String string() {
        int start = in.position();
        while (in.get() != 0) {
            // to the terminating zero
        }
        return Utf8.text(in, start, in.position() - 1 - start);
    }

    private int length(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new PgOutputException("a length of " + length + " with " + in.remaining() + " bytes left");
        }
        return length;
    }

    /** Passes over bytes that are there, and says where they begin. */
    private int skip(int length) {
        int start = in.position();
        in.position(start + length);
        return start;
    }

    /** A number of things that take at least one byte each: a wrong one must not make us reserve memory for it. */
    private int count(int count) {
        if (count < 0 || count > in.remaining()) {
            throw new PgOutputException("a count of " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    private static void expect(char expected, char found) {
        if (found != expected) {
            throw new PgOutputException("expected " + expected + ", found " + printable(found));
        }
    }

    private static String printable(char c) {
        return c > ' ' && c < 127 ? "'" + c + "'" : "0x%02X".formatted((int) c);
    }
}
