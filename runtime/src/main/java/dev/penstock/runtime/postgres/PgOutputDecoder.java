package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.postgres.PgOutputMessage.Column;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.spi.WalPosition;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes one pgoutput message: bytes in, a record out, nothing looked up and nothing kept (PostgreSQL documentation, 55.9
 * Logical Replication Message Formats). Values must be in text form. What it returns refers to the bytes, which nobody may
 * change any more.
 */
final class PgOutputDecoder {

    private static final int CASCADE = 1;
    private static final int RESTART_IDENTITY = 2;

    private final ByteBuffer in;

    private PgOutputDecoder(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Decodes the message that the buffer holds from its position to its limit.
     *
     * @throws PgOutputException when the bytes are anything else than one whole message
     */
    static PgOutputMessage decode(ByteBuffer bytes) {
        PgOutputDecoder decoder = new PgOutputDecoder(bytes);
        try {
            PgOutputMessage message = decoder.message();
            if (bytes.hasRemaining()) {
                throw new PgOutputException(bytes.remaining() + " bytes too many after " + message.getClass());
            }
            return message;
        } catch (BufferUnderflowException e) {
            throw new PgOutputException("the message ends too early");
        }
    }

    private PgOutputMessage message() {
        char type = character();
        return switch (type) {
            case 'B' -> new PgOutputMessage.Begin(position(), in.getLong(), in.getInt());
            case 'C' -> commit();
            case 'O' -> new PgOutputMessage.Origin(position(), string());
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

    private PgOutputMessage commit() {
        in.get(); // flags, unused
        return new PgOutputMessage.Commit(position(), position(), in.getLong());
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
        return new PgOutputMessage.LogicalMessage(transactional, position(), string(), bytes(in.getInt()));
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
                    places[2 * i] = in.arrayOffset() + in.position();
                    in.position(in.position() + places[2 * i + 1]);
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
        byte[] bytes = new byte[in.position() - 1 - start];
        in.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length(length)];
        in.get(bytes);
        return bytes;
    }

    private int length(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new PgOutputException("a length of " + length + " with " + in.remaining() + " bytes left");
        }
        return length;
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
