package dev.penstock.runtime.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTreeTest {

    @Test
    void whiteSpaceAndTheOrderOfFieldsAreNoDifference() {
        assertDiffers(List.of(), "{\"a\" : 1, \"b\" : [ 1.50 ]}", "{\"b\":[1.50],\"a\":1}");
    }

    @Test
    void numbersAreComparedDigitByDigit() {
        assertDiffers(
                List.of("b", "c"),
                "{\"a\":12345678901234567890.12345678901234567890,\"b\":1.5,\"c\":12345678901234567890}",
                "{\"a\":12345678901234567890.12345678901234567890,\"b\":1.50,\"c\":12345678901234567891}");
    }

    @Test
    void eachFieldIsNamedByItsPath() {
        assertDiffers(
                List.of("a.b[1].c", "d", "e", "f"),
                "{\"a\":{\"b\":[{\"c\":1},{\"c\":2}]},\"d\":[1,2],\"e\":null}",
                "{\"a\":{\"b\":[{\"c\":1},{\"c\":3}]},\"d\":[1],\"f\":0}");
    }

    @Test
    void somePathsAreEnough() {
        assertEquals(
                20,
                DocumentTree.differences(bytes("[" + "1,".repeat(50) + "1]"), bytes("[" + "2,".repeat(50) + "2]"))
                        .size());
    }

    private static void assertDiffers(List<String> paths, String expected, String actual) {
        assertEquals(paths, DocumentTree.differences(bytes(expected), bytes(actual)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
