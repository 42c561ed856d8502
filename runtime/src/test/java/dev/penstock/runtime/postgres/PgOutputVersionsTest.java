package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.PgOutputMessage.Commit;
import dev.penstock.runtime.postgres.PgOutputMessage.Prepared;
import dev.penstock.runtime.postgres.PgOutputMessage.Streamed;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What versions 2 to 4 of the protocol brought. */
class PgOutputVersionsTest {

    private static final WalPosition AT = new WalPosition(100);
    private static final WalPosition END = new WalPosition(148);
    private static final Prepared PREPARED = new Prepared(AT, END, 9, 7, "gid");

    @Test
    void decodesEachMessageWithItsFieldsInTheOrderOfTheWire() {
        assertEquals(
                List.of(
                        new PgOutputMessage.StreamStart(7, true),
                        new PgOutputMessage.StreamStop(),
                        new PgOutputMessage.StreamCommit(7, new Commit(AT, END, 9)),
                        new PgOutputMessage.StreamAbort(7, 8, null, 0),
                        new PgOutputMessage.StreamAbort(7, 8, AT, 9),
                        new PgOutputMessage.BeginPrepare(PREPARED),
                        new PgOutputMessage.Prepare(PREPARED),
                        new PgOutputMessage.CommitPrepared(PREPARED),
                        new PgOutputMessage.StreamPrepare(PREPARED),
                        new PgOutputMessage.RollbackPrepared(AT, new WalPosition(200), 9, 10, 7, "gid")),
                PgOutputBytes.ofTransactionsThatMayAbort().stream()
                        .map(PgOutputDecoder::decode)
                        .toList());
    }

    @Test
    void withinABlockChangesAndDescriptionsBeginWithTheirTransaction() {
        ByteBuffer insert = PgOutputBytes.message('I')
                .int32(7)
                .int32(5)
                .int8('N')
                .tuple("1")
                .buffer();

        Streamed streamed = assertInstanceOf(Streamed.class, PgOutputDecoder.decode(insert, true));

        assertEquals(7, streamed.xid());
        PgOutputMessage.Insert change = assertInstanceOf(PgOutputMessage.Insert.class, streamed.message());
        assertEquals(5, change.relation());
        assertEquals("1", change.after().text(0));
        assertEquals(
                new Streamed(7, new PgOutputMessage.Truncate(false, true, List.of(5))),
                PgOutputDecoder.decode(
                        PgOutputBytes.message('T')
                                .int32(7)
                                .int32(1)
                                .int8(2)
                                .int32(5)
                                .buffer(),
                        true));
    }

    @Test
    void anOriginHasNoTransactionEvenWithinABlock() {
        assertEquals(
                new PgOutputMessage.Origin(AT, "elsewhere"),
                PgOutputDecoder.decode(
                        PgOutputBytes.message('O')
                                .int64(100)
                                .string("elsewhere")
                                .buffer(),
                        true));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void refusesEachThatEndsTooEarlyOrTooLate(ByteBuffer whole) {
        byte[] bytes = bytes(whole);
        for (int length = 0; length < bytes.length; length++) {
            if (bytes[0] == 'A' && length == 9) {
                continue; // whole, without position and time
            }
            ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
            assertThrows(PgOutputException.class, () -> PgOutputDecoder.decode(cut), "cut to " + length + " bytes");
        }
        ByteBuffer longer = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length + 1));
        assertThrows(PgOutputException.class, () -> PgOutputDecoder.decode(longer));
    }

    @Test
    void refusesTextThatIsNoUtf8InsteadOfGuessing() {
        ByteBuffer value = PgOutputBytes.message('I')
                .int32(5)
                .int8('N')
                .int16(2)
                .int8('t')
                .int32(2)
                .raw(new byte[] {(byte) 0xC3, 'x'})
                .int8('t')
                .int32(3)
                .raw(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})
                .buffer();
        Tuple tuple = assertInstanceOf(PgOutputMessage.Insert.class, PgOutputDecoder.decode(value))
                .after();

        assertTrue(message(assertThrows(PgOutputException.class, () -> tuple.text(0)))
                .contains("no UTF-8"));
        assertEquals("\uFFFD", tuple.text(1), "the replacement character may be meant");
        ByteBuffer name = PgOutputBytes.message('Y')
                .int32(1)
                .raw(new byte[] {(byte) 0xFF})
                .int8(0)
                .string("mood")
                .buffer();
        assertThrows(PgOutputException.class, () -> PgOutputDecoder.decode(name));
    }

    @Test
    void readsWhatLiesInTheMiddleOfAnotherBuffer() {
        byte[] insert = bytes(PgOutputBytes.insert(5, "1", "two"));
        ByteBuffer within = ByteBuffer.allocate(insert.length + 10);
        within.put(3, insert);
        ByteBuffer slice = within.slice(1, insert.length + 5).position(2).limit(2 + insert.length);

        Tuple tuple = assertInstanceOf(PgOutputMessage.Insert.class, PgOutputDecoder.decode(slice))
                .after();

        assertEquals("two", tuple.text(1));
    }

    static List<ByteBuffer> everyMessage() {
        return PgOutputBytes.ofTransactionsThatMayAbort();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
