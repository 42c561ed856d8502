package dev.penstock.runtime.changes;

import static dev.penstock.runtime.changes.TestRows.ABSENT;
import static dev.penstock.runtime.changes.TestRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Messages;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void absentIsNotNull() {
        Row row = row("7", null, "1.50", ABSENT);

        assertTrue(row.has("pos"));
        assertNull(row.value("pos"));
        assertFalse(row.has("note"));
        assertFalse(row.has("nothing"));
        assertThrows(IllegalArgumentException.class, () -> row.value("note"));
        assertThrows(IllegalArgumentException.class, () -> row.text("nothing"));
    }

    @Test
    void valuesAreTypedAndTextsAsTheyWere() {
        Row row = row("7", "\u00e9", "1.50", "");

        assertEquals(7, row.value("id"));
        assertEquals("\u00e9", row.value("pos"));
        assertEquals(new BigDecimal("1.50"), row.value(2));
        assertEquals("1.50", row.text("total"));
    }

    @Test
    void aTextThatIsNotOfItsTypeIsRefusedWithoutBeingRepeated() {
        Row row = row("secret", null, null, null);

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> row.value("id"));
        assertEquals("a value is not one of the type int4", Messages.message(refused));
    }

    @Test
    void aRowThatIsShorterThanItsTableLacksTheRest() {
        Row row = row("7", "a");

        assertFalse(row.has("total"));
        assertTrue(row.has("pos"));
    }
}
