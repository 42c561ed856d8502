package dev.penstock.runtime.postgres;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pgoutput messages as the server does, for tests: fields in the order of the wire. */
final class PgOutputBytes {

    /** Stands for a large value that an UPDATE left alone. */
    static final String UNCHANGED = new String("unchanged");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static PgOutputBytes message(char type) {
        return new PgOutputBytes().int8(type);
    }

    static ByteBuffer begin(long commitPosition, int xid) {
        return message('B').int64(commitPosition).int64(7).int32(xid).buffer();
    }

    static ByteBuffer commit(long commitPosition, long end) {
        return message('C').int8(0).int64(commitPosition).int64(end).int64(7).buffer();
    }

    /** A relation in schema public; the names of columns in the identity begin with {@code *}. */
    static ByteBuffer relation(int oid, String name, char identity, String... columns) {
        PgOutputBytes bytes = message('R')
                .int32(oid)
                .string("public")
                .string(name)
                .int8(identity)
                .int16(columns.length);
        for (String column : columns) {
            boolean key = column.startsWith("*");
            bytes.int8(key ? 1 : 0)
                    .string(key ? column.substring(1) : column)
                    .int32(25)
                    .int32(-1);
        }
        return bytes.buffer();
    }

    /** A transactional message. */
    static ByteBuffer logicalMessage(String prefix, String content) {
        byte[] name = prefix.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(15 + name.length + bytes.length)
                .put((byte) 'M')
                .put((byte) 1)
                .putLong(100)
                .put(name)
                .put((byte) 0)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
    }

    /** Every message that only later versions of the protocol have, or options that are off. */
    static List<ByteBuffer> ofTransactionsThatMayAbort() {
        return List.of(
                message('S').int32(7).int8(1).buffer(),
                message('E').buffer(),
                message('c').int32(7).int8(0).int64(100).int64(148).int64(9).buffer(),
                message('A').int32(7).int32(8).buffer(),
                message('A').int32(7).int32(8).int64(100).int64(9).buffer(),
                message('b').prepared().buffer(),
                message('P').int8(0).prepared().buffer(),
                message('K').int8(0).prepared().buffer(),
                message('p').int8(0).prepared().buffer(),
                message('r')
                        .int8(0)
                        .int64(100)
                        .int64(200)
                        .int64(9)
                        .int64(10)
                        .int32(7)
                        .string("gid")
                        .buffer());
    }

    private PgOutputBytes prepared() {
        return int64(100).int64(148).int64(9).int32(7).string("gid");
    }

    static ByteBuffer insert(int oid, @Nullable String... values) {
        return message('I').int32(oid).int8('N').tuple(values).buffer();
    }

    PgOutputBytes tuple(@Nullable String... values) {
        int16(values.length);
        for (String value : values) {
            if (value == null) {
                int8('n');
            } else if (isUnchanged(value)) {
                int8('u');
            } else {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                int8('t').int32(text.length).raw(text);
            }
        }
        return this;
    }

    PgOutputBytes int8(int value) {
        out.write(value);
        return this;
    }

    PgOutputBytes int16(int value) {
        return raw(ByteBuffer.allocate(2).putShort((short) value).array());
    }

    PgOutputBytes int32(int value) {
        return raw(ByteBuffer.allocate(4).putInt(value).array());
    }

    PgOutputBytes int64(long value) {
        return raw(ByteBuffer.allocate(8).putLong(value).array());
    }

    PgOutputBytes string(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8)).int8(0);
    }

    PgOutputBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(out.toByteArray());
    }

    @SuppressWarnings("ReferenceEquality") // a marker, whatever its text
    private static boolean isUnchanged(String value) {
        return value == UNCHANGED;
    }
}
