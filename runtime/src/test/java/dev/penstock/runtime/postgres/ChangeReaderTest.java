package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.RowImage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeReaderTest {

    private static final int OID = 16_384;
    private static final TableName ORDERS = new TableName("public", "orders");

    private final ChangeReader reader = new ChangeReader(
            Map.of(
                    OID,
                    new UsedTable(
                            new TableUse(ORDERS, List.of("id", "note", "user_id"), List.of("id", "user_id")),
                            Map.of("id", List.of("users"), "user_id", List.of("users")))),
            Set.of(),
            "slot",
            "now");

    @Test
    void beginCarriesTheCommitPositionAndTheXid() {
        CapturedEvent begin = Objects.requireNonNull(reader.read(PgOutputBytes.begin(100, 42)));

        assertEquals(
                new ChangeEvent.Begin(new WalPosition(100), Instant.parse("2000-01-01T00:00:00.000007Z")),
                begin.event());
        assertEquals(42, begin.xid());
    }

    @Test
    void commitCarriesTheEndThatMayBeConfirmed() {
        assertEquals(new ChangeEvent.Commit(new WalPosition(148)), event(PgOutputBytes.commit(100, 148)));
    }

    @Test
    void anInsertHasOnlyANewImage() {
        relation('f', "id", "user_id", "note");

        RowChange change = change(PgOutputBytes.insert(OID, "1", null, ""));

        assertEquals(ORDERS, change.table());
        assertNull(change.before());
        RowImage after = Objects.requireNonNull(change.after());
        assertEquals("1", after.value("id"));
        assertNull(after.value("user_id"));
        assertEquals("", after.value("note"));
    }

    @Test
    void anUpdateHasBothImages() {
        relation('f', "id", "user_id", "note");

        RowChange change = change(update('O', new @Nullable String[] {"1", "7", "a"}, "1", "8", "b"));

        assertEquals("7", Objects.requireNonNull(change.before()).value("user_id"));
        assertEquals("8", Objects.requireNonNull(change.after()).value("user_id"));
    }

    @Test
    void anUpdateThatLeftTheIdentityAloneHasNoOldImage() {
        relation('i', "*id", "*user_id", "note");

        RowChange change = change(PgOutputBytes.message('U')
                .int32(OID)
                .int8('N')
                .tuple("1", "7", "b")
                .buffer());

        assertNull(change.before());
    }

    @Test
    void aDeleteHasOnlyAnOldImage() {
        relation('f', "id", "user_id", "note");

        RowChange change = change(delete('O', "1", "7", "a"));

        assertEquals("7", Objects.requireNonNull(change.before()).value("user_id"));
        assertNull(change.after());
    }

    @Test
    void anImageOfIdentityOnlyDoesNotClaimOtherColumnsToBeNull() {
        relation('i', "*id", "*user_id", "note");

        RowImage before =
                Objects.requireNonNull(change(delete('K', "1", "7", null)).before());

        assertTrue(before.has("id"));
        assertTrue(before.has("user_id"));
        assertFalse(before.has("note"));
        assertThrows(IllegalArgumentException.class, () -> before.value("note"));
    }

    @Test
    void aWholeOldImageHoldsItsNulls() {
        relation('f', "id", "user_id", "note");

        RowImage before =
                Objects.requireNonNull(change(delete('O', "1", "7", null)).before());

        assertTrue(before.has("note"));
        assertNull(before.value("note"));
    }

    @Test
    void aLargeValueThatWasLeftAloneIsAbsentNotNull() {
        relation('f', "id", "user_id", "note");

        RowImage after = Objects.requireNonNull(change(PgOutputBytes.message('U')
                        .int32(OID)
                        .int8('N')
                        .tuple("1", "7", PgOutputBytes.UNCHANGED)
                        .buffer())
                .after());

        assertFalse(after.has("note"));
        assertThrows(IllegalArgumentException.class, () -> after.value("note"));
    }

    @Test
    void anImageDoesNotHoldColumnsThatTheTableLacks() {
        relation('f', "id", "user_id", "note");

        RowImage after = Objects.requireNonNull(
                change(PgOutputBytes.insert(OID, "1", "7", "a")).after());

        assertFalse(after.has("absent"));
        assertThrows(IllegalArgumentException.class, () -> after.value("absent"));
    }

    @Test
    void aRowWrittenBeforeAColumnWasAddedKeepsItsShape() {
        relation('f', "id", "user_id", "note");
        RowImage old = Objects.requireNonNull(
                change(PgOutputBytes.insert(OID, "1", "7", "a")).after());

        relation('f', "id", "extra", "user_id", "note");
        RowImage now = Objects.requireNonNull(
                change(PgOutputBytes.insert(OID, "2", "x", "8", "b")).after());

        assertEquals("7", old.value("user_id"));
        assertEquals("8", now.value("user_id"));
    }

    @Test
    void r3RefusesATableThatLacksAColumnThatALookupStartsFrom() {
        PenstockException refusal = assertThrows(PenstockException.class, () -> relation('f', "id", "note"));

        assertTrue(
                message(refusal).contains("index users: table public.orders no longer has the column user_id"),
                message(refusal));
        assertTrue(message(refusal).contains("--reseed"), message(refusal));
    }

    @Test
    void readsRowsFromBeforeAColumnWasAddedThatIsOnlyAValue() {
        relation('f', "id", "user_id");

        RowImage row = Objects.requireNonNull(
                change(PgOutputBytes.insert(OID, "1", "7")).after());

        assertEquals("7", row.value("user_id"));
        assertFalse(row.has("note"));
    }

    @Test
    void r3RefusesATableWhoseReplicaIdentityNoLongerCoversALookup() {
        PenstockException refusal =
                assertThrows(PenstockException.class, () -> relation('d', "*id", "user_id", "note"));

        assertTrue(
                message(refusal).contains("table public.orders were logged while its replica identity lacked user_id"),
                message(refusal));
        assertTrue(message(refusal).contains("--reseed"), message(refusal));
    }

    @Test
    void aTableThatNoDefinitionReadsMayLookAsItLikes() {
        assertNull(reader.read(PgOutputBytes.relation(99, "other", 'n', "x")));
        assertEquals(
                new TableName("public", "other"),
                change(PgOutputBytes.insert(99, "1")).table());
    }

    @Test
    void aTableThatHadTheNameBeforeMayLookAsItLikes() {
        assertNull(reader.read(PgOutputBytes.relation(99, "orders", 'n', "x")));
    }

    @Test
    void aTableThatHadAnotherNameForAWhileIsKnownByItsOwn() {
        assertNull(reader.read(PgOutputBytes.relation(OID, "orders_away", 'f', "id", "user_id", "note")));

        assertEquals(ORDERS, change(PgOutputBytes.insert(OID, "1", "7", "a")).table());
    }

    @ParameterizedTest
    @MethodSource("ofTransactionsThatMayAbort")
    void refusesWhatBelongsToATransactionThatMayStillAbort(ByteBuffer message) {
        PgOutputException refusal = assertThrows(PgOutputException.class, () -> reader.read(message));

        assertTrue(message(refusal).contains("may still abort, and was not asked for"), message(refusal));
    }

    static List<ByteBuffer> ofTransactionsThatMayAbort() {
        return PgOutputBytes.ofTransactionsThatMayAbort();
    }

    @Test
    void truncateNamesEveryTable() {
        relation('f', "id", "user_id", "note");
        reader.read(PgOutputBytes.relation(99, "other", 'n', "x"));

        assertEquals(
                new ChangeEvent.TableTruncated(List.of(ORDERS, new TableName("public", "other"))),
                event(PgOutputBytes.message('T')
                        .int32(2)
                        .int8(0)
                        .int32(OID)
                        .int32(99)
                        .buffer()));
    }

    @Test
    void originsTypesAndMessagesAreNoEvents() {
        assertNull(reader.read(PgOutputBytes.message('O').int64(1).string("o").buffer()));
        assertNull(reader.read(PgOutputBytes.message('Y')
                .int32(1)
                .string("public")
                .string("mood")
                .buffer()));
        assertNull(reader.read(
                PgOutputBytes.message('M').int8(1).int64(1).string("p").int32(0).buffer()));
    }

    @Test
    void aRowOfATableThatWasNotDescribedIsRefused() {
        assertThrows(RuntimeException.class, () -> reader.read(PgOutputBytes.insert(1, "1")));
    }

    @Test
    void idlePositionsGoOnlyForward() {
        assertEquals(idle(100), reader.idleAt(new WalPosition(100)));
        assertNull(reader.idleAt(new WalPosition(100)));
        assertNull(reader.idleAt(new WalPosition(99)));
        assertEquals(idle(101), reader.idleAt(new WalPosition(101)));
    }

    @Test
    void r6NothingIsIdleWhileATransactionIsOpen() {
        reader.read(PgOutputBytes.begin(100, 42));
        assertNull(reader.idleAt(new WalPosition(500)));

        reader.read(PgOutputBytes.commit(100, 148));
        assertNull(reader.idleAt(new WalPosition(148)), "the commit says so already");
        assertEquals(idle(149), reader.idleAt(new WalPosition(149)));
    }

    @Test
    void anEventCountsAtLeastTheBytesItCameIn() {
        relation('f', "id", "user_id", "note");
        CapturedEvent large =
                Objects.requireNonNull(reader.read(PgOutputBytes.insert(OID, "1", "7", "x".repeat(1_000))));

        assertTrue(large.bytes() > 1_000);
    }

    private void relation(char identity, String... columns) {
        assertNull(reader.read(PgOutputBytes.relation(OID, "orders", identity, columns)));
    }

    private ChangeEvent event(ByteBuffer bytes) {
        return Objects.requireNonNull(reader.read(bytes)).event();
    }

    private RowChange change(ByteBuffer bytes) {
        return assertInstanceOf(RowChange.class, event(bytes));
    }

    private static CapturedEvent idle(long position) {
        return new CapturedEvent(new ChangeEvent.Idle(new WalPosition(position)), 0, 64);
    }

    private static ByteBuffer update(char kind, @Nullable String[] before, @Nullable String... after) {
        return PgOutputBytes.message('U')
                .int32(OID)
                .int8(kind)
                .tuple(before)
                .int8('N')
                .tuple(after)
                .buffer();
    }

    private static ByteBuffer delete(char kind, @Nullable String... before) {
        return PgOutputBytes.message('D').int32(OID).int8(kind).tuple(before).buffer();
    }
}
