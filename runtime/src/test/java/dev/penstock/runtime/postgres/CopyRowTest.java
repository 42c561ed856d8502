package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.changes.Cells;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyRowTest {

    @Test
    void escapesAreUndone() {
        Cells cells = parse("a\\tb\\nc\\\\d\\r\\b\\f\\v\t\\N\t\t\\\\N\t\u00e9\n", 5);

        assertEquals("a\tb\nc\\d\r\b\f\u000b", cells.text(0));
        assertTrue(cells.isNull(1));
        assertEquals("", cells.text(2));
        assertFalse(cells.isNull(2));
        assertEquals("\\N", cells.text(3));
        assertEquals("\u00e9", cells.text(4));
    }

    @Test
    void anotherNumberOfColumnsIsNoticed() {
        assertThrows(IllegalStateException.class, () -> parse("a\tb\n", 1));
    }

    private static Cells parse(String row, int columns) {
        return CopyRow.parse(row.getBytes(StandardCharsets.UTF_8), columns);
    }
}
