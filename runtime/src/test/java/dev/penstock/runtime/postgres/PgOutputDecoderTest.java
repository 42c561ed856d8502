package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.PgOutputMessage.Column;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PgOutputDecoderTest {

    private static final WalPosition POSITION = WalPosition.parse("16/B374D848");

    @Test
    void decodesBegin() {
        assertEquals(
                new PgOutputMessage.Begin(POSITION, 7, 0xFFFF_FFF0),
                decode(PgOutputBytes.begin(POSITION.value(), 0xFFFF_FFF0)));
    }

    @Test
    void decodesCommit() {
        assertEquals(
                new PgOutputMessage.Commit(POSITION, new WalPosition(POSITION.value() + 48), 7),
                decode(PgOutputBytes.commit(POSITION.value(), POSITION.value() + 48)));
    }

    @Test
    void decodesOrigin() {
        assertEquals(
                new PgOutputMessage.Origin(POSITION, "elsewhere"),
                decode(PgOutputBytes.message('O').int64(POSITION.value()).string("elsewhere")));
    }

    @Test
    void decodesRelation() {
        assertEquals(
                new PgOutputMessage.Relation(
                        16_384,
                        "public",
                        "users",
                        'd',
                        List.of(new Column(true, "id", 25, -1), new Column(false, "größe", 25, -1))),
                decode(PgOutputBytes.relation(16_384, "users", 'd', "*id", "größe")));
    }

    @Test
    void takesAnEmptySchemaForTheSystemCatalog() {
        PgOutputMessage.Relation relation = assertInstanceOf(
                PgOutputMessage.Relation.class,
                decode(PgOutputBytes.message('R')
                        .int32(1)
                        .string("")
                        .string("pg_class")
                        .int8('n')
                        .int16(0)));

        assertEquals("pg_catalog", relation.schema());
        assertEquals(List.of(), relation.columns());
    }

    @Test
    void decodesType() {
        assertEquals(
                new PgOutputMessage.Type(99, "public", "mood"),
                decode(PgOutputBytes.message('Y').int32(99).string("public").string("mood")));
    }

    @Test
    void decodesInsertWithNullsEmptyStringsAndUnicode() {
        PgOutputMessage.Insert insert = assertInstanceOf(
                PgOutputMessage.Insert.class, decode(PgOutputBytes.insert(5, "1", null, "", "zażółć 🚰")));

        assertEquals(5, insert.relation());
        Tuple tuple = insert.after();
        assertEquals(4, tuple.size());
        assertEquals("1", tuple.text(0));
        assertNull(tuple.text(1));
        assertFalse(tuple.isUnchanged(1));
        assertEquals("", tuple.text(2));
        assertEquals("zażółć 🚰", tuple.text(3));
    }

    @Test
    void decodesUpdateWithoutOldImage() {
        PgOutputMessage.Update update = assertInstanceOf(PgOutputMessage.Update.class, decode(update()));

        assertNull(update.before());
        assertEquals("new", update.after().text(1));
    }

    @Test
    void tellsALargeValueThatWasLeftAloneFromNull() {
        PgOutputMessage.Update update = assertInstanceOf(
                PgOutputMessage.Update.class,
                decode(PgOutputBytes.message('U').int32(5).int8('N').tuple("1", PgOutputBytes.UNCHANGED, null)));

        assertFalse(update.after().isUnchanged(0));
        assertTrue(update.after().isUnchanged(1));
        assertFalse(update.after().isUnchanged(2));
    }

    @ParameterizedTest
    @ValueSource(chars = {'K', 'O'})
    void decodesUpdateWithOldImage(char kind) {
        PgOutputMessage.Update update = assertInstanceOf(PgOutputMessage.Update.class, decode(update(kind)));

        OldTuple before = Objects.requireNonNull(update.before());
        assertEquals(kind == 'K', before.identityOnly());
        assertEquals("old", before.tuple().text(1));
        assertEquals("new", update.after().text(1));
    }

    @ParameterizedTest
    @ValueSource(chars = {'K', 'O'})
    void decodesDelete(char kind) {
        PgOutputMessage.Delete delete = assertInstanceOf(PgOutputMessage.Delete.class, decode(delete(kind)));

        assertEquals(5, delete.relation());
        assertEquals(kind == 'K', delete.before().identityOnly());
        assertEquals("1", delete.before().tuple().text(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void decodesTruncateOfSeveralTablesWithItsOptions(int options) {
        assertEquals(
                new PgOutputMessage.Truncate((options & 1) != 0, (options & 2) != 0, List.of(5, 6, 7)),
                decode(truncate(options)));
    }

    @Test
    void decodesLogicalMessage() {
        PgOutputMessage.LogicalMessage message =
                assertInstanceOf(PgOutputMessage.LogicalMessage.class, decode(logicalMessage()));

        assertTrue(message.transactional());
        assertEquals(POSITION, message.position());
        assertEquals("penstock", message.prefix());
        assertEquals(ByteBuffer.wrap(new byte[] {0, 1, -1}), message.content());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void refusesEveryMessageThatEndsTooEarly(byte[] whole) {
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, length));

            assertThrows(PgOutputException.class, () -> PgOutputDecoder.decode(cut), "cut to " + length + " bytes");
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void refusesEveryMessageWithBytesTooMany(byte[] whole) {
        ByteBuffer longer = ByteBuffer.wrap(Arrays.copyOf(whole, whole.length + 1));

        assertThrows(PgOutputException.class, () -> PgOutputDecoder.decode(longer));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void neitherLoopsNorFailsOtherwiseWhateverByteIsWrong(byte[] whole) {
        Random random = new Random(17);
        for (int at = 0; at < whole.length; at++) {
            for (int attempt = 0; attempt < 20; attempt++) {
                byte[] damaged = whole.clone();
                damaged[at] = (byte) random.nextInt(256);
                decodeOrRefuse(damaged);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void refusesRandomBytesWithItsOwnException(long seed) {
        Random random = new Random(seed);
        String types = "BCORYIUDTM";
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(64)];
            random.nextBytes(bytes);
            bytes[0] = (byte) types.charAt(i % types.length());
            decodeOrRefuse(bytes);
        }
    }

    @Test
    void refusesUnknownTypesOfMessages() {
        String known = "BCORYIUDTMSEcAbPKrp";
        IntStream.range(0, 256).filter(type -> known.indexOf(type) < 0).forEach(type -> {
            PgOutputBytes bytes = PgOutputBytes.message((char) type).raw(new byte[64]);
            assertThrows(PgOutputException.class, () -> decode(bytes));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 30, -1, Integer.MIN_VALUE})
    void refusesAbsurdLengthsInsteadOfReservingMemory(int length) {
        PgOutputBytes value =
                PgOutputBytes.message('I').int32(5).int8('N').int16(1).int8('t').int32(length);
        PgOutputBytes tables = PgOutputBytes.message('T').int32(length).int8(0).int32(5);
        PgOutputBytes content =
                PgOutputBytes.message('M').int8(0).int64(0).string("").int32(length);

        assertThrows(PgOutputException.class, () -> decode(value));
        assertThrows(PgOutputException.class, () -> decode(tables));
        assertThrows(PgOutputException.class, () -> decode(content));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Short.MAX_VALUE, Short.MIN_VALUE})
    void refusesAbsurdNumbersOfColumns(int count) {
        PgOutputBytes tuple = PgOutputBytes.message('I').int32(5).int8('N').int16(count);
        PgOutputBytes relation = PgOutputBytes.message('R')
                .int32(5)
                .string("public")
                .string("users")
                .int8('d')
                .int16(count);

        assertThrows(PgOutputException.class, () -> decode(tuple));
        assertThrows(PgOutputException.class, () -> decode(relation));
    }

    @Test
    void refusesValuesInBinaryForm() {
        PgOutputBytes bytes = PgOutputBytes.message('I')
                .int32(5)
                .int8('N')
                .int16(1)
                .int8('b')
                .int32(1)
                .int8(0);

        assertThrows(PgOutputException.class, () -> decode(bytes));
    }

    @Test
    void readsFromTheBuffersPositionToItsLimit() {
        byte[] message = bytes(PgOutputBytes.begin(1, 2));
        byte[] within = new byte[message.length + 10];
        System.arraycopy(message, 0, within, 3, message.length);

        assertEquals(
                PgOutputDecoder.decode(ByteBuffer.wrap(message)),
                PgOutputDecoder.decode(ByteBuffer.wrap(within, 3, message.length)));
    }

    static List<byte[]> everyMessage() {
        return Stream.of(
                        PgOutputBytes.begin(1, 2),
                        PgOutputBytes.commit(1, 2),
                        PgOutputBytes.message('O').int64(1).string("elsewhere").buffer(),
                        PgOutputBytes.relation(5, "users", 'd', "*id", "name"),
                        PgOutputBytes.message('Y')
                                .int32(1)
                                .string("public")
                                .string("mood")
                                .buffer(),
                        PgOutputBytes.insert(5, "1", null, PgOutputBytes.UNCHANGED, "ąę"),
                        update().buffer(),
                        update('K').buffer(),
                        update('O').buffer(),
                        delete('K').buffer(),
                        delete('O').buffer(),
                        truncate(3).buffer(),
                        logicalMessage().buffer())
                .map(PgOutputDecoderTest::bytes)
                .toList();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static PgOutputBytes update() {
        return PgOutputBytes.message('U').int32(5).int8('N').tuple("1", "new");
    }

    private static PgOutputBytes update(char kind) {
        return PgOutputBytes.message('U')
                .int32(5)
                .int8(kind)
                .tuple("1", "old")
                .int8('N')
                .tuple("1", "new");
    }

    private static PgOutputBytes delete(char kind) {
        return PgOutputBytes.message('D').int32(5).int8(kind).tuple("1", null);
    }

    private static PgOutputBytes truncate(int options) {
        return PgOutputBytes.message('T')
                .int32(3)
                .int8(options)
                .int32(5)
                .int32(6)
                .int32(7);
    }

    private static PgOutputBytes logicalMessage() {
        return PgOutputBytes.message('M')
                .int8(1)
                .int64(POSITION.value())
                .string("penstock")
                .int32(3)
                .raw(new byte[] {0, 1, -1});
    }

    private static PgOutputMessage decode(PgOutputBytes bytes) {
        return decode(bytes.buffer());
    }

    private static PgOutputMessage decode(ByteBuffer bytes) {
        return PgOutputDecoder.decode(bytes);
    }

    /** Damage may give another valid message; it must never give another exception. */
    private static void decodeOrRefuse(byte[] bytes) {
        try {
            assertNotNull(PgOutputDecoder.decode(ByteBuffer.wrap(bytes)));
        } catch (PgOutputException e) {
            assertFalse(message(e).isEmpty(), () -> new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
