package dev.penstock.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConstantsTest {

    @ParameterizedTest
    @CsvSource({
        "STRING, any text",
        "BOOLEAN, false",
        "SHORT, -32768",
        "INTEGER, 2147483647",
        "LONG, -9223372036854775808",
        "BIG_INTEGER, 92233720368547758080",
        "FLOAT, 1.5",
        "DOUBLE, 1e3",
        "BIG_DECIMAL, 0.10",
        "UUID, 123e4567-e89b-12d3-a456-426614174000",
        "UUID, 123E4567-E89B-12D3-A456-426614174000",
        "INSTANT, 2024-12-31T23:59:59Z",
        "OFFSET_DATE_TIME, 2024-12-31T23:59:59+01:00",
        "LOCAL_DATE, 2024-02-29",
        "LOCAL_DATE_TIME, 2024-12-31T23:59:59.123",
        "LOCAL_TIME, 23:59",
    })
    void fits(Scalar scalar, String value) {
        assertTrue(Constants.fits(value, new ComponentType.ScalarType(scalar)));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes",
        "BOOLEAN, TRUE",
        "SHORT, 32768",
        "INTEGER, 2147483648",
        "INTEGER, 007",
        "INTEGER, +1",
        "INTEGER, 1.0",
        "INTEGER, ''",
        "INTEGER, ' 1'",
        "LONG, 1L",
        "LONG, 9223372036854775808",
        "BIG_INTEGER, 1e3",
        "FLOAT, 1e39",
        "DOUBLE, NaN",
        "DOUBLE, 1e400",
        "DOUBLE, '1,5'",
        "BIG_DECIMAL, ' 1'",
        "BIG_DECIMAL, 1e1000000000",
        "UUID, 1-1-1-1-1",
        "INSTANT, 2024-12-31",
        "INSTANT, +12024-12-31T00:00:00Z",
        "LOCAL_DATE, 2023-02-29",
        "LOCAL_DATE_TIME, 2024-12-31",
        "LOCAL_TIME, 24:00",
        "DURATION, PT1H",
        "BYTES, abc",
        "INET_ADDRESS, 127.0.0.1",
    })
    void doesNotFit(Scalar scalar, String value) {
        assertFalse(Constants.fits(value, new ComponentType.ScalarType(scalar)));
    }

    @ParameterizedTest
    @EnumSource(Scalar.class)
    void eachTypeHasAnExample(Scalar scalar) {
        assertFalse(Constants.examples(new ComponentType.ScalarType(scalar)).isEmpty());
    }

    @Test
    void theValueOfAnEnumIsALabel() {
        ComponentType status = new ComponentType.EnumType(
                new JavaName("shop", List.of("Status")),
                List.of(new EnumConstant("OPEN", "o"), new EnumConstant("PAID", "PAID")),
                Access.PUBLIC);
        assertTrue(Constants.fits("o", status));
        assertTrue(Constants.fits("PAID", status));
        assertFalse(Constants.fits("OPEN", status));
        assertEquals("o or PAID", Constants.examples(status));
    }

    @Test
    void otherTypesHaveNoValues() {
        ComponentType text = new ComponentType.ScalarType(Scalar.STRING);
        assertFalse(Constants.fits("a", new ComponentType.ListType(text)));
        assertFalse(Constants.fits("{}", new ComponentType.JsonType()));
        assertFalse(Constants.fits("0,0", new ComponentType.GeoPointType()));
    }
}
