package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaptureStateTest {

    private static final CapturedTable A = table("a", 7, "id");
    private static final CapturedTable B = table("b\"c", 8, "id");

    private final CaptureState made = CaptureState.unmade(new ServerState("77", 2, new WalPosition(9), 5), "slot")
            .createdAt(new WalPosition(100));

    @Test
    void itIsReadAsItWasWritten() {
        CaptureState state = made.capturing(shapes(shape(A, "table 1"), shape(B, "table 2")))
                .reading(A, List.of("1", "x\"y"))
                .done(B)
                .confirmedAt(new WalPosition(200))
                .reaching(new WalPosition(300))
                .onTimeline(3)
                .running(false);

        assertEquals(state, CaptureState.parse(state.json()));
        assertEquals(made.running(true), CaptureState.parse(made.json()));
    }

    @Test
    void aTableIsReadFromItsNewestCursorUntilItIsDone() {
        CaptureState begun = made.reading(A, List.of("1")).reading(A, List.of("2"));
        assertEquals(List.of("2"), begun.cursor(A));
        assertNull(begun.cursor(B));
        assertFalse(begun.isDone(A));

        CaptureState done = begun.done(A);
        assertNull(done.cursor(A));
        assertTrue(done.isDone(A));
        assertTrue(done.reading(A, List.of("1")).isDone(A), "a late one takes nothing back");
    }

    @Test
    void aCursorIsOfItsKeyAndOfItsTable() {
        CaptureState begun = made.reading(A, List.of("1"));
        assertNull(begun.cursor(table("a", 7, "other")));
        assertNull(begun.cursor(table("a", 9, "id")));
        assertFalse(made.done(A).isDone(table("a", 9, "id")), "another table of that name");
    }

    @Test
    void whatWasAnotherTableOrNotPublishedIsReadAnew() {
        CaptureState read = made.capturing(shapes(shape(A, "table 1"), shape(B, "table 2")))
                .done(A)
                .done(B);

        assertTrue(
                read.capturing(shapes(shape(A, "table 1"), shape(B, "table 2"))).isDone(A));
        assertTrue(read.capturing(shapes(shape(A, "table 1", "all"))).isDone(A), "in another way besides");
        assertFalse(read.capturing(shapes(shape(A, "table 3"))).isDone(A), "taken out and put back");
        assertFalse(read.capturing(shapes(shape(A))).isDone(A), "not published");
        assertFalse(
                read.capturing(shapes(shape(table("a", 9, "id"), "table 1"))).isDone(table("a", 9, "id")));
        CaptureState without = read.capturing(shapes(shape(B, "table 2")));
        assertFalse(without.capturing(shapes(shape(A, "table 1"))).isDone(A), "left out for a while");
    }

    @Test
    void whatItReachesNeverGoesBack() {
        assertEquals(
                new WalPosition(300),
                made.reaching(new WalPosition(300))
                        .confirmedAt(new WalPosition(200))
                        .reached());
        assertEquals(
                new WalPosition(400), made.confirmedAt(new WalPosition(400)).reached());
    }

    @Test
    void anotherTextIsRefused() {
        assertThrows(PenstockException.class, () -> CaptureState.parse("{"));
        assertThrows(PenstockException.class, () -> CaptureState.parse("{\"confirmed\":7}"));
    }

    static CapturedTable table(String name, long oid, String... key) {
        return new CapturedTable(new TableName("public", name), oid, List.of(key), true, false);
    }

    private static Map.Entry<TableName, TableShape> shape(CapturedTable table, String... members) {
        return Map.entry(table.name(), new TableShape(table.oid(), "rp", "1", "5", List.of(members), Map.of()));
    }

    private static TableShapes shapes(Map.Entry<TableName, TableShape> one) {
        return new TableShapes(Map.ofEntries(one));
    }

    private static TableShapes shapes(Map.Entry<TableName, TableShape> one, Map.Entry<TableName, TableShape> other) {
        return new TableShapes(Map.of(one.getKey(), one.getValue(), other.getKey(), other.getValue()));
    }
}
