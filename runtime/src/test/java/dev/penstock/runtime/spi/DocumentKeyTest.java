package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentKeyTest {

    @Test
    void oneColumnIsItsOwnId() {
        assertEquals("a:b\\c", DocumentKey.of("a:b\\c").id());
        assertEquals("", DocumentKey.of("").id());
    }

    @Test
    void severalColumnsAreJoinedByColons() {
        assertEquals("7:x", DocumentKey.of("7", "x").id());
        assertEquals("a\\:b:c", DocumentKey.of("a:b", "c").id());
        assertEquals("a\\\\:b", DocumentKey.of("a\\", "b").id());
        assertEquals(":", DocumentKey.of("", "").id());
    }

    @Test
    void noTwoKeysHaveTheSameId() {
        List<String> values = texts(3);
        Map<String, DocumentKey> ids = new HashMap<>();
        for (String first : values) {
            for (String second : values) {
                DocumentKey key = DocumentKey.of(first, second);
                assertNull(ids.put(key.id(), key), () -> "two keys are " + key.id());
            }
        }
    }

    @Test
    void noTwoKeysOfThreeColumnsHaveTheSameId() {
        List<String> values = texts(2);
        Map<String, DocumentKey> ids = new HashMap<>();
        for (String first : values) {
            for (String second : values) {
                for (String third : values) {
                    DocumentKey key = DocumentKey.of(first, second, third);
                    assertNull(ids.put(key.id(), key), () -> "two keys are " + key.id());
                }
            }
        }
    }

    /** Every text of up to so many of the characters that matter. */
    private static List<String> texts(int length) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, round = 0; round < length; round++) {
            int to = texts.size();
            for (String text : List.copyOf(texts.subList(from, to))) {
                texts.addAll(List.of(text + ":", text + "\\", text + "a"));
            }
            from = to;
        }
        return texts;
    }
}
