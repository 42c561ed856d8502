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
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.RowImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages as PostgreSQL 14 to 17 send them of a table that is published through its root. */
class PartitionedRowsTest {

    private static final int ROOT = 100;
    private static final int FIRST = 101;
    private static final int SECOND = 102;
    private static final TableName ORDERS = new TableName("public", "orders");
    private static final String LACKING =
            "changes of table public.orders_2 were logged while its replica identity lacked"
                    + " user_id, so the documents they belong to are not known. Start once with --reseed;"
                    + " if the identity is not sufficient still, that says what to run.";

    private final ChangeReader reader = new ChangeReader(
            Map.of(
                    ROOT,
                    new UsedTable(
                            new TableUse(ORDERS, List.of("id", "note", "user_id"), List.of("id", "user_id")),
                            Map.of("id", List.of("users"), "user_id", List.of("users")))),
            Set.of(ORDERS),
            "ours",
            "now");

    @Test
    void aWholeImageIsWholeThoughTheRootsIdentitySaysOtherwise() {
        partition(FIRST, 'f', "id", "user_id", "note");

        RowImage before = before(delete('K', "1", "7", null));

        assertTrue(before.has("note"));
        assertNull(before.value("note"));
    }

    @Test
    void anImageOfAnIndexIsNotWholeThoughTheRootsIdentitySaysSo() {
        partition(FIRST, 'i', "note", "*user_id", "*id");

        RowImage before = before(delete('O', "1", "7", null));

        assertEquals("7", before.value("user_id"));
        assertFalse(before.has("note"));
    }

    @Test
    void aPartitionThatLacksWhatLookupsStartFromTakesNewRows() {
        partition(SECOND, 'd', "*id", "user_id", "note");

        assertEquals(ORDERS, change(PgOutputBytes.insert(ROOT, "1", "7", "a")).table());
    }

    @Test
    void r3AnOldImageThatMayBeOfSuchAPartitionIsRefusedWhateverTheRootSays() {
        partition(SECOND, 'd', "*id", "user_id", "note");

        assertEquals(LACKING, message(refusal(delete('O', "1", null, null))));
        assertEquals(LACKING, message(refusal(delete('K', "1", null, null))));
    }

    @Test
    void r3AnUpdateWithoutAnOldImageIsRefusedOnceThereIsSuchAPartition() {
        partition(SECOND, 'n', "id", "user_id", "note");

        refusal(PgOutputBytes.message('U')
                .int32(ROOT)
                .int8('N')
                .tuple("1", "7", "b")
                .buffer());
    }

    @Test
    void aRowThatShowsItIsFromAnotherPartitionPasses() {
        partition(FIRST, 'f', "id", "user_id", "note");
        change(PgOutputBytes.insert(ROOT, "1", "7", "a"));
        partition(SECOND, 'd', "*id", "user_id", "note");
        change(PgOutputBytes.insert(ROOT, "2", "7", "a"));

        assertEquals("7", before(delete('K', "1", "7", null)).value("user_id"));
    }

    @Test
    void aPartitionThatIsMendedIsNoLongerInTheWay() {
        partition(SECOND, 'd', "*id", "user_id", "note");
        change(PgOutputBytes.insert(ROOT, "1", "7", "a"));
        partition(SECOND, 'f', "id", "user_id", "note");

        assertNull(before(delete('K', "1", null, null)).value("user_id"));
    }

    @Test
    void r3ARowWithoutADescriptionOfItsPartitionIsRefused() {
        relation(ROOT, "orders", 'f', "id", "user_id", "note");

        assertThrows(PgOutputException.class, () -> reader.read(PgOutputBytes.insert(ROOT, "1", "7", "a")));
    }

    @Test
    void ourMarkIsAnEventAndThatOfAnotherSlotIsNone() {
        String mark = "by now\njoined public orders\nleft odd+schema a%0Ab";

        assertEquals(
                new PartitionsChanged(List.of(ORDERS), List.of(new TableName("odd schema", "a\nb"))),
                Objects.requireNonNull(reader.read(PgOutputBytes.logicalMessage("penstock/partitions/ours", mark)))
                        .event());
        assertNull(reader.read(PgOutputBytes.logicalMessage("penstock/partitions/another", mark)));
        assertNull(reader.read(PgOutputBytes.logicalMessage("penstock", "")));
    }

    @Test
    void whatHadJoinedBeforeThisSessionMayHaveLeftUnnoticed() {
        for (String mark : List.of("by earlier\njoined public orders", "joined public orders")) {
            assertEquals(
                    new PartitionsChanged(List.of(), List.of(ORDERS)),
                    Objects.requireNonNull(reader.read(PgOutputBytes.logicalMessage("penstock/partitions/ours", mark)))
                            .event());
        }
    }

    private void partition(int oid, char identity, String... columns) {
        relation(ROOT, "orders", 'd', "*id", "user_id", "note");
        relation(oid, "orders_" + (oid - ROOT), identity, columns);
    }

    private void relation(int oid, String name, char identity, String... columns) {
        assertNull(reader.read(PgOutputBytes.relation(oid, name, identity, columns)));
    }

    private RowImage before(ByteBuffer bytes) {
        return Objects.requireNonNull(change(bytes).before());
    }

    private RowChange change(ByteBuffer bytes) {
        ChangeEvent event = Objects.requireNonNull(reader.read(bytes)).event();
        return assertInstanceOf(RowChange.class, event);
    }

    private PenstockException refusal(ByteBuffer bytes) {
        return assertThrows(PenstockException.class, () -> reader.read(bytes));
    }

    private static ByteBuffer delete(char kind, @Nullable String... before) {
        return PgOutputBytes.message('D').int32(ROOT).int8(kind).tuple(before).buffer();
    }
}
