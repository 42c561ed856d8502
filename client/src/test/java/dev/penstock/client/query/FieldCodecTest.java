package dev.penstock.client.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.DocumentMismatchException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldCodecTest {

    private enum Color {
        RED,
        BLUE
    }

    private static final FieldCodec<Color> COLOR =
            FieldCodec.ofEnum(Color.values(), color -> color.name().toLowerCase(Locale.ROOT));

    @Test
    void timesAreOneMomentWithAllTheirDigits() {
        assertEquals("2024-02-01T00:00:00.000Z", written(FieldCodec.INSTANT, Instant.parse("2024-02-01T00:00:00Z")));
        assertEquals("1969-12-31T23:59:59.999999Z", written(FieldCodec.INSTANT, Instant.EPOCH.minusNanos(1_000)));
        assertEquals(
                "2024-02-01T00:00:00.500+05:30",
                written(FieldCodec.OFFSET_DATE_TIME, OffsetDateTime.parse("2024-02-01T00:00:00.5+05:30")));
        assertEquals(
                "2024-02-01T08:30:00.000",
                written(FieldCodec.LOCAL_DATE_TIME, LocalDateTime.parse("2024-02-01T08:30")));
        assertEquals("08:30:00.000001", written(FieldCodec.LOCAL_TIME, LocalTime.parse("08:30:00.000001")));
    }

    @Test
    void decimalsHaveAllTheirDigitsAndNoMoreZerosThanNeeded() {
        assertEquals("1200.50", written(FieldCodec.BIG_DECIMAL, new BigDecimal("1200.50")));
        assertEquals("120000", written(FieldCodec.BIG_DECIMAL, new BigDecimal("12E+4")));
        assertEquals("1E+999999999", written(FieldCodec.BIG_DECIMAL, new BigDecimal("1e999999999")));
    }

    @Test
    void constantsAreReadByTheirLabels() {
        assertEquals("blue", written(COLOR, Color.BLUE));
        assertEquals(Color.RED, COLOR.read("red"));
        DocumentMismatchException unknown = assertThrows(DocumentMismatchException.class, () -> COLOR.read("green"));
        assertEquals("\"green\" is the label of no constant of Color", unknown.getMessage());
    }

    private static <V> String written(FieldCodec<V> codec, V value) {
        return codec.write(value).stringValue();
    }
}
