package dev.penstock.runtime.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementIdTest {

    private static final String[] PARTS = {
        "", "a", ",", "%", "%2C", "%00", "/", ".", " ", "\u00e9", "\ud83d\ude00", "0", "\\"
    };

    @Test
    void plainValuesStayReadable() {
        assertEquals("42,a-b_C", ElementId.text(List.of("42", "a-b_C")));
        assertEquals("a%2Cb,%00,", ElementId.text(Arrays.asList("a,b", null, "")));
        assertEquals("%C3%A9", ElementId.text(List.of("\u00e9")));
    }

    @Test
    void differentKeysHaveDifferentIds() {
        Random random = new Random(5);
        Map<String, List<@Nullable String>> known = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            List<@Nullable String> key = new ArrayList<>();
            int columns = 1 + random.nextInt(3);
            for (int column = 0; column < columns; column++) {
                key.add(random.nextInt(8) == 0 ? null : value(random));
            }
            List<@Nullable String> other = known.putIfAbsent(ElementId.text(key), key);
            // Keys of one table have one number of columns.
            assertTrue(other == null || other.size() != key.size() || other.equals(key), () -> key + " and " + other);
        }
    }

    @Test
    void labelsOfDifferentTablesDiffer() {
        assertEquals("orders", label("public", "orders"));
        assertEquals("shop.orders", label("shop", "orders"));
        assertEquals("shop%2Eorders", label("public", "shop.orders"));
        assertEquals("a%2Eb.c", label("a.b", "c"));
        assertEquals("a.b%2Ec", label("a", "b.c"));
    }

    @Test
    void aKeyThatIsNotLoggedAsOldDidNotChange() {
        RowChange change = TestRows.change(
                Operation.UPDATE,
                0,
                TestRows.row(TestRows.ABSENT, TestRows.ABSENT, "1", null),
                TestRows.row("7", "a", "2", null));
        assertNull(change.previousId());
        assertEquals("a,7", change.id());
    }

    private static String label(String schema, String name) {
        return new TableShape(new TableName(schema, name), List.of(), List.of()).label();
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        int parts = random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            value.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return value.toString();
    }
}
