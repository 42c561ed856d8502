package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys as people write them")
final class KeyTextTest {

    private static final List<String> COLUMNS = List.of("id", "language", "note");

    @Test
    void aKeyOfOneColumnIsItsValueWhateverThatHas() {
        assertEquals(Map.of("id", "17"), parse("17", "id"));
        assertEquals(Map.of("id", "a:b,c=d\\e"), parse("a:b,c=d\\e", "id"));
        assertEquals(Map.of("id", ""), parse("\\empty", "id"));
    }

    @Test
    void aKeyOfSeveralColumnsIsWrittenAsItsDocumentsId() {
        assertEquals(Map.of("id", "17", "language", "en"), parse("17:en", "id", "language"));
        assertEquals(Map.of("id", "a:b", "language", "c\\d"), parse("a\\:b:c\\\\d", "id", "language"));
    }

    @Test
    void columnsMayBeNamed() {
        assertEquals(Map.of("language", "en", "id", "17"), parse("language=en,id=17", "id", "language"));
        assertEquals(Map.of("note", "a,b=c\\d"), parse("note=a\\,b=c\\\\d", "id"));
        assertEquals(Map.of("id", "id=17"), parse("id=id=17", "id"));
        assertEquals(Map.of("id", ""), parse("id=", "id"));
    }

    @Test
    void whatNamesNoColumnIsAValue() {
        assertEquals(Map.of("id", "width=3"), parse("width=3", "id"));
        assertEquals(Map.of("id", "id=3,4"), parse("id=3,4", "id"));
        assertEquals(Map.of("id", "id=3,id=4"), parse("id=3,id=4", "id"));
    }

    @Test
    void whatIsNoKeyIsRefusedWithWhatToWrite() {
        assertTrue(refused("17:en:x", "id", "language").contains("Write id:language with values"));
        assertTrue(refused("17", "id", "language").contains("has the columns id, language"));
        assertTrue(refused("17").contains("has no primary key"));
        assertTrue(refused("\\sha256:00", "id").contains("is no key of the table"));
    }

    private static Map<String, String> parse(String text, String... key) {
        return KeyText.parse(text, "the table", List.of(key), COLUMNS::contains);
    }

    private static String refused(String text, String... key) {
        return String.valueOf(
                assertThrows(PenstockException.class, () -> parse(text, key)).getMessage());
    }
}
