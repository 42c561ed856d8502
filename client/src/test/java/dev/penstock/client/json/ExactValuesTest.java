package dev.penstock.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value also where it has to be kept until it is asked for. */
@DisplayName("Values are what was written, to the last digit")
class ExactValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "5.00",
                "-5.00",
                "1E+2",
                "1e2",
                "1.50e-3",
                "-1E-400",
                "1E+400",
                "0.1",
                "0.10",
                "9007199254740993",
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "1234567890123456789012345678901234567890",
                "-0.1234567890123456789012345678901234567890",
                "12345678901234567890.1234567890123456789000",
                "1E-7",
                "0.0000001"
            })
    void decimalNumbersHaveAllTheirDigits(String number) {
        assertRead(new BigDecimal(number), number, ScalarType.BIG_DECIMAL);
        assertEquals(
                Documents.tree(number),
                Documents.read("{\"x\": " + number + "}", fields -> fields.tree("x", JsonNode.class)));
        assertEquals(Documents.tree(number), Documents.read("{\"x\": [" + number + "], \"y\": 1}", fields -> {
            fields.required("y", ScalarType.INTEGER);
            return fields.trees("x", JsonNode.class).get(0);
        }));
    }

    @Test
    void wholeNumbersAreExact() {
        for (int number : List.of(0, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertRead(number, Integer.toString(number), ScalarType.INTEGER);
            assertRead(number, number + ".00", ScalarType.INTEGER);
        }
        assertRead(0, "-0", ScalarType.INTEGER);
        assertRead(100, "1E+2", ScalarType.INTEGER);
        for (long number : List.of(0L, 9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertRead(number, Long.toString(number), ScalarType.LONG);
            assertRead(number, number + ".0", ScalarType.LONG);
        }
        assertRead(1_000_000_000_000_000L, "1e15", ScalarType.LONG);
        assertRead(Short.MIN_VALUE, "-32768", ScalarType.SHORT);
        assertRead((short) 300, "3e2", ScalarType.SHORT);
        assertRead(new BigInteger("1" + "0".repeat(40)), "1" + "0".repeat(40), ScalarType.BIG_INTEGER);
        assertRead(BigInteger.TEN, "10.0", ScalarType.BIG_INTEGER);
    }

    @Test
    void whatIsNoWholeNumberOrTooLargeIsRefused() {
        for (String number :
                List.of("1.5", "2147483648", "-2147483649", "2147483648.0", "1e10", "1E-1", "1" + "0".repeat(40))) {
            assertRefused(number, ScalarType.INTEGER);
        }
        for (String number : List.of("0.1", "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999")) {
            assertRefused(number, ScalarType.LONG);
        }
        for (String number : List.of("32768", "-32769", "0.5")) {
            assertRefused(number, ScalarType.SHORT);
        }
        assertRefused("1.5", ScalarType.BIG_INTEGER);
        assertRefused("1e99999999999", ScalarType.BIG_DECIMAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.0",
                "5",
                "0.1",
                "1e300",
                "-1E-300",
                "4.9E-324",
                "1.7976931348623157E308",
                "1E+400",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.30000000000000004",
                "1e15"
            })
    void fractionsAreThoseNearestToTheDigits(String number) {
        double nearest = Double.parseDouble(number) + 0d;
        assertRead(nearest, number, ScalarType.DOUBLE);
        assertRead(Float.parseFloat(number) + 0f, number, ScalarType.FLOAT);
        assertEquals(List.of(nearest), Documents.read("{\"x\": [" + number + "], \"y\": 1}", fields -> {
            fields.required("y", ScalarType.INTEGER);
            return fields.values("x", ScalarType.DOUBLE);
        }));
    }

    @Test
    void numbersMayStandInTexts() {
        assertRead(5, "\"5\"", ScalarType.INTEGER);
        assertRead(5L, "\"5.0\"", ScalarType.LONG);
        assertRead(new BigDecimal("5.00"), "\"5.00\"", ScalarType.BIG_DECIMAL);
        assertRead(Double.NaN, "\"NaN\"", ScalarType.DOUBLE);
        assertRead(true, "\"true\"", ScalarType.BOOLEAN);
    }

    @Test
    void truthIsRead() {
        assertRead(true, "true", ScalarType.BOOLEAN);
        assertRead(false, "false", ScalarType.BOOLEAN);
        assertRefused("1", ScalarType.BOOLEAN);
        assertRefused("\"yes\"", ScalarType.BOOLEAN);
    }

    @Test
    void textsAreReadAsTheyStand() {
        assertRead("", "\"\"", ScalarType.STRING);
        assertRead(
                "a\"b\\c/d\b\f\n\r\t\u0000\u001fé€\uD83D\uDE00\uD800",
                "\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\\u0000\\u001Fé€😀\\uD800\"",
                ScalarType.STRING);
        assertRead("x".repeat(100_000), "\"" + "x".repeat(100_000) + "\"", ScalarType.STRING);
        assertRead("5.00", "5.00", ScalarType.STRING);
        assertRead("true", "true", ScalarType.STRING);
    }

    @Test
    void timesAreExact() throws Exception {
        assertRead(
                Instant.parse("2024-01-15T10:00:00.123456Z"),
                "\"2024-01-15T10:00:00.123456+00:00\"",
                ScalarType.INSTANT);
        assertRead(Instant.parse("2024-01-15T04:30:00Z"), "\"2024-01-15T10:00:00+05:30\"", ScalarType.INSTANT);
        assertRead(
                OffsetDateTime.parse("2024-01-15T10:00:00+05:30"),
                "\"2024-01-15T10:00:00+05:30\"",
                ScalarType.OFFSET_DATE_TIME);
        assertRead(LocalDate.of(2024, 2, 29), "\"2024-02-29\"", ScalarType.LOCAL_DATE);
        assertRead(
                LocalDateTime.parse("2024-02-29T23:59:59.999999"),
                "\"2024-02-29T23:59:59.999999\"",
                ScalarType.LOCAL_DATE_TIME);
        assertRead(LocalTime.parse("23:59:59.5"), "\"23:59:59.5\"", ScalarType.LOCAL_TIME);
        assertRead(Duration.ofSeconds(-2, 500_000_000), "-1.500000", ScalarType.DURATION);
        assertRead(
                UUID.fromString("00000000-0000-0000-0000-00000000002a"),
                "\"00000000-0000-0000-0000-00000000002a\"",
                ScalarType.UUID);
        assertRead(InetAddress.getByName("10.0.0.1"), "\"10.0.0.1\"", ScalarType.INET_ADDRESS);
        assertArrayEquals(new byte[] {0, -1}, Documents.readValue("\"AP8=\"", ScalarType.BYTES));
        assertRefused("\"2024-02-30\"", ScalarType.LOCAL_DATE);
        assertRefused("\"2024-01-15T10:00:00\"", ScalarType.INSTANT);
        assertRefused("1705312800", ScalarType.INSTANT);
    }

    private static <T> void assertRead(T expected, String json, ScalarType<T> type) {
        assertEquals(expected, Documents.readValue(json, type), json);
        assertEquals(expected, Documents.readLateValue(json, type), json + ", kept");
    }

    private static void assertRefused(String json, ScalarType<?> type) {
        String refused = assertThrows(DocumentMismatchException.class, () -> Documents.readValue(json, type), json)
                .getMessage();
        String kept = assertThrows(DocumentMismatchException.class, () -> Documents.readLateValue(json, type), json)
                .getMessage();
        assertEquals(refused, kept);
    }
}
