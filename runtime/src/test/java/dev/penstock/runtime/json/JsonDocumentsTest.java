package dev.penstock.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
    void numbersThatTheTypeCannotHoldAreRefused() {
        assertThrows(DocumentMismatchException.class, () -> read("5.5", ScalarType.INTEGER));
        assertThrows(DocumentMismatchException.class, () -> read("2147483648.0", ScalarType.INTEGER));
        assertThrows(DocumentMismatchException.class, () -> read("32768", ScalarType.SHORT));
    }

    private static <T> T read(String json, ScalarType<T> type) {
        byte[] document = ("{\"value\": " + json + "}").getBytes(StandardCharsets.UTF_8);
        return JsonDocuments.read(document, fields -> fields.required("value", type));
    }
}
