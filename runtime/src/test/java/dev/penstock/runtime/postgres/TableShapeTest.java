package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.postgres.TableShape.ColumnShape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableShapeTest {

    private static final TableShape SHAPE = shape("700", new ColumnShape(2, 25, "1000"));

    @Test
    void isWhatItsWordsSay() {
        TableShape odd = new TableShape(
                4_000_000_000L,
                "rptff",
                "700",
                "900",
                List.of("schema 3", "table 5"),
                Map.of("a/b", new ColumnShape(1, 4_000_000_000L, "4000000000"), "", new ColumnShape(2, 25, "3")));

        assertEquals(odd, TableShape.of(odd.words()));
    }

    @Test
    void anotherTypeOrAnotherColumnOfTheSameNameMayHaveOtherValues() {
        assertEquals("note", shape("700", new ColumnShape(2, 20, "1000")).rewrittenSince(SHAPE));
        assertEquals("note", shape("700", new ColumnShape(3, 25, "1000")).rewrittenSince(SHAPE));
    }

    @Test
    void aTouchedColumnMayHaveOtherValuesOnlyIfTheTableWasWrittenAnew() {
        assertEquals("note", shape("701", new ColumnShape(2, 25, "1001")).rewrittenSince(SHAPE));
        assertNull(shape("700", new ColumnShape(2, 25, "1001")).rewrittenSince(SHAPE));
        assertNull(shape("701", new ColumnShape(2, 25, "1000")).rewrittenSince(SHAPE));
    }

    @Test
    void aColumnThatNobodyHasReadYetIsNoDifference() {
        assertNull(SHAPE.rewrittenSince(SHAPE.only(List.of())));
    }

    @Test
    void anotherTableOrALostPublicationHasMissedChanges() {
        TableShape more = new TableShape(1, "rpfff", "700", "900", List.of("schema 3", "table 5"), Map.of());
        TableShape fewer = new TableShape(1, "rpfff", "700", "900", List.of("table 5"), Map.of());
        TableShape other = new TableShape(2, "rpfff", "700", "900", List.of("table 5"), Map.of());

        assertTrue(fewer.hasMissedChangesSince(more));
        assertFalse(more.hasMissedChangesSince(fewer));
        assertTrue(other.hasMissedChangesSince(fewer));
    }

    @Test
    void whatIsPublishedOfATableMayGrowWhileThePublicationHadOtherOptions() {
        TableShape before = new TableShape(1, "rpfff", "700", "900", List.of("table 5"), Map.of());
        TableShape now = new TableShape(1, "rpfff", "700", "901", List.of("table 6"), Map.of());

        TableShape known = before.publishedAs(now);

        assertFalse(now.hasMissedChangesSince(known));
        assertEquals("900", known.publication(), "its options were changed, and that is still to be dealt with");
    }

    private static TableShape shape(String file, ColumnShape note) {
        return new TableShape(1, "rpfff", file, "900", List.of("table 5"), Map.of("note", note));
    }
}
