package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKeyTest {

    @Test
    void oneColumnIsItsOwnId() {
        assertEquals("a:b\\c", DocumentKey.of("a:b\\c").id());
        assertEquals("\\", DocumentKey.of("\\").id());
        assertEquals("\\empty ", DocumentKey.of("\\empty ").id());
        assertEquals("\\sha256", DocumentKey.of("\\sha256").id());
    }

    @Test
    void theEmptyTextHasAnIdAllTheSame() {
        assertEquals("\\empty", DocumentKey.of("").id());
    }

    @Test
    void aLongIdIsADigestThatIsTheSameForEver() {
        assertEquals(
                "\\sha256:ba35c170729417f1499e0886e7e12fcdb4ab00ad411110ae1e888c766d4ed70d",
                DocumentKey.of("a".repeat(600)).id());
    }

    @Test
    void aJoinedIdIsDigestedInItsLongForm() {
        String part = "b".repeat(256);

        assertEquals(
                DocumentKey.of(part + ":" + part).id(),
                DocumentKey.of(part, part).id());
        assertTrue(DocumentKey.of(part, part).id().startsWith("\\sha256:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "世", "🚀"})
    void anIdMayHave512Bytes(String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        for (int length = 511; length <= 513; length++) {
            String value = character.repeat(length / bytes) + "x".repeat(length % bytes);
            String id = DocumentKey.of(value).id();
            String joined = DocumentKey.of(value, "").id();

            assertEquals(length <= 512, id.equals(value), () -> value.length() + " of " + character);
            assertEquals(length <= 511, joined.equals(value + ":"), () -> value.length() + " of " + character);
            assertEquals(length <= 512 ? length : 72, id.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void aValueThatLooksLikeOneOfTheFormsIsDigested() {
        String digest = DocumentKey.of("a".repeat(600)).id();

        assertEquals(72, digest.length());
        for (String value : List.of("\\empty", "\\sha256:", "\\sha256:x", digest)) {
            String id = DocumentKey.of(value).id();
            assertTrue(id.startsWith("\\sha256:") && id.length() == 72, id);
            assertNotEquals(value, id);
        }
    }

    @Test
    void noTwoKeysOfOneColumnHaveTheSameId() {
        Map<String, DocumentKey> ids = new HashMap<>();
        List<String> values = new ArrayList<>(texts(3));
        values.addAll(List.of("\\empty", "\\empty:", "\\sha256", "\\sha256:", "\\sha256:" + "0".repeat(64)));
        for (int length = 500; length <= 520; length++) {
            values.addAll(List.of("a".repeat(length), "é".repeat(length), "\\".repeat(length)));
        }
        // An id is a value too, and so is the id of that.
        for (int round = 0, from = 0; round < 3; round++) {
            int to = values.size();
            values.subList(from, to).stream()
                    .map(value -> DocumentKey.of(value).id())
                    .toList()
                    .forEach(values::add);
            from = to;
        }
        for (String value : new HashSet<>(values)) {
            DocumentKey key = DocumentKey.of(value);
            assertNull(ids.put(key.id(), key), () -> "two keys are " + key.id());
            assertTrue(!key.id().isEmpty() && key.id().getBytes(StandardCharsets.UTF_8).length <= 512, key::id);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a:b\\c", "\\", "\\empty ", ":", "é"})
    void aKeyIsReadBackFromItsId(String value) {
        for (DocumentKey key :
                List.of(DocumentKey.of(value), DocumentKey.of(value, "x"), DocumentKey.of("x", value, ""))) {
            assertEquals(key, DocumentKey.ofId(key.id(), key.values().size()));
        }
    }

    @Test
    void anIdThatNoKeyHasGivesNone() {
        assertNull(DocumentKey.ofId("a:b", 3));
        assertNull(DocumentKey.ofId("a:b:c", 2));
        assertNull(DocumentKey.ofId("a\\", 2));
        assertNull(DocumentKey.ofId("a\\b:c", 2));
        assertNull(DocumentKey.ofId("\\empty", 2));
    }

    @Test
    void aDigestTellsNothingOfItsKey() {
        String id = DocumentKey.of("a".repeat(600)).id();

        assertTrue(DocumentKey.isDigest(id));
        assertNull(DocumentKey.ofId(id, 1));
        assertNull(DocumentKey.ofId(id, 2));
    }
}
