package dev.penstock.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import dev.penstock.document.GeoPoint;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents become records")
class JsonDocumentsTest {

    @Test
    void longTextsAreRead() {
        String text = "x".repeat(20_000_001);
        assertEquals(text, read("\"" + text + "\"", ScalarType.STRING));
    }

    @Test
    void longNumbersAreRead() {
        String number = "1." + "5".repeat(1_500);
        assertEquals(new BigDecimal(number), read(number, ScalarType.BIG_DECIMAL));
    }

    @Test
    void wholeNumbersMayHaveDigitsAfterThePoint() {
        assertEquals(Short.MIN_VALUE, read("-32768.00", ScalarType.SHORT));
        assertEquals(5, read("5.0", ScalarType.INTEGER));
        assertEquals(Long.MAX_VALUE, read("9223372036854775807.0", ScalarType.LONG));
    }

    @Test
    void aNumberThatIsReadAsATextHasNoExponent() {
        assertEquals("0.000000001", read("0.000000001", ScalarType.STRING));
    }

    @Test
    void numbersThatTheTypeCannotHoldAreRefused() {
        assertThrows(DocumentMismatchException.class, () -> read("5.5", ScalarType.INTEGER));
        assertThrows(DocumentMismatchException.class, () -> read("2147483648.0", ScalarType.INTEGER));
        assertThrows(DocumentMismatchException.class, () -> read("32768", ScalarType.SHORT));
    }

    @Test
    void numbersAreWrittenAsPostgresqlWritesThem() {
        for (String number : List.of(
                "0", "5", "-1.50", "100", "0.00000000001", "1" + "0".repeat(30), "0." + "0".repeat(12_000) + "1")) {
            assertEquals(number, rewritten(number, ScalarType.BIG_DECIMAL));
            assertEquals(number, written(tree(number)));
        }
        assertEquals("5", rewritten("5", ScalarType.DOUBLE));
        assertEquals("100", rewritten("100", ScalarType.FLOAT));
        assertEquals("0.1", rewritten("0.1", ScalarType.FLOAT));
        assertEquals("-0.0000001", rewritten("-1e-07", ScalarType.DOUBLE));
        assertEquals("1.500000", rewritten("1.500000", ScalarType.DURATION));
        assertEquals("{\"lat\":5,\"lon\":-0.25}", written(new GeoPoint(5, -0.25)));
    }

    /** Each text is what {@code host(...)} answers. */
    @Test
    void addressesAreWrittenAsPostgresqlWritesThem() {
        for (String address : List.of(
                "10.0.0.1",
                "::",
                "::1",
                "::2",
                "::1.2.3.4",
                "1::",
                "2001:db8::1",
                "2001:db8::1:0:0:1",
                "2001:db8:0:1:1:1:1:1",
                "1:0:0:2::3",
                "fe80::ff:0",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6::")) {
            assertEquals('"' + address + '"', rewritten('"' + address + '"', ScalarType.INET_ADDRESS));
        }
    }

    private static <T> String rewritten(String json, ScalarType<T> type) {
        return written(read(json, type));
    }

    private static JsonNode tree(String json) {
        byte[] document = ("{\"value\": " + json + "}").getBytes(StandardCharsets.UTF_8);
        return JsonDocuments.read(document, fields -> fields.tree("value", JsonNode.class));
    }

    private static String written(Object value) {
        byte[] document = JsonDocuments.write(value, (some, fields) -> fields.value("value", some));
        String json = new String(document, StandardCharsets.UTF_8);
        return json.substring("{\"value\":".length(), json.length() - 1);
    }

    private static <T> T read(String json, ScalarType<T> type) {
        byte[] document = ("{\"value\": " + json + "}").getBytes(StandardCharsets.UTF_8);
        return JsonDocuments.read(document, fields -> fields.required("value", type));
    }
}
