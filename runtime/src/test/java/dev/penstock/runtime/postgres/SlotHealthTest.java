package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotHealthTest {

    private static final long LIMIT = 1_000;

    @Test
    void thereIsNothingToSayOfASlotWithRoom() {
        assertNull(warning("reserved", 900L, LIMIT));
        assertNull(warning("reserved", 200L, LIMIT));
        assertNull(warning("reserved", null, -1));
    }

    @Test
    void itWarnsWhenLittleOfTheLimitIsLeft() {
        assertWarns("has used up most of max_slot_wal_keep_size", warning("reserved", 199L, LIMIT));
        assertWarns("has used up most of max_slot_wal_keep_size", warning("extended", 0L, LIMIT));
    }

    @Test
    void itWarnsWhenLogIsKeptForTheSlotAlone() {
        assertWarns("up to max_slot_wal_keep_size", warning("extended", 900L, LIMIT));
        assertWarns("nothing limits how much", warning("extended", null, -1));
    }

    @Test
    void itWarnsBeforeAndWhenTheLogIsGone() {
        assertWarns("Raise max_slot_wal_keep_size", warning("unreserved", -5L, LIMIT));
        assertWarns("read anew", warning("lost", null, LIMIT));
    }

    private static void assertWarns(String expected, @Nullable String warning) {
        assertNotNull(warning);
        assertTrue(warning.contains(expected), warning);
    }

    private static @Nullable String warning(String walStatus, @Nullable Long safe, long limit) {
        return new SlotHealth(WalPosition.START, 0, 0, walStatus, safe, limit).warning("penstock");
    }
}
