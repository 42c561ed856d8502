package dev.penstock.runtime.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void everyIdThatWasAddedIsThereAndNoOther() {
        IdSet set = new IdSet();
        for (int i = 0; i < 100_000; i += 2) {
            set.add(Integer.toString(i));
            set.add(Integer.toString(i));
        }
        for (int i = 0; i < 100_000; i += 2) {
            assertTrue(set.contains(Integer.toString(i)));
            assertFalse(set.contains(Integer.toString(i + 1)));
        }
    }
}
