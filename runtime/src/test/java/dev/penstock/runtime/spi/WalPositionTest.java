package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalPositionTest {

    @ParameterizedTest
    @CsvSource({
        "0/0, 0",
        "0/1, 1",
        "1/0, 4294967296",
        "16/B374D848, 97500059720",
        "7FFFFFFF/FFFFFFFF, 9223372036854775807",
        "FFFFFFFF/FFFFFFFF, -1",
    })
    void readsAndWritesPostgresText(String text, long value) {
        assertEquals(new WalPosition(value), WalPosition.parse(text));
        assertEquals(text, new WalPosition(value).toString());
    }

    @Test
    void readsLowerCase() {
        assertEquals(WalPosition.parse("16/B374D848"), WalPosition.parse("16/b374d848"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/", "/0", "0/0/0", "G/0", "-1/0", "0/123456789", " 0/0", "0x1/0"})
    void refusesOtherText(String text) {
        assertThrows(IllegalArgumentException.class, () -> WalPosition.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0/2000018, 0/2000000",
        "0/1004018, 0/1004000",
        "0/1000028, 0/1000000",
        "FFFFFFFF/FFFFE018, FFFFFFFF/FFFFE000",
        "0/1004000, 0/1004000",
        "0/1004020, 0/1004020",
        "0/1004048, 0/1004048",
        "0/1005018, 0/1005018",
    })
    void whatIsAtTheBeginningOfAPageIsBehindTheRecordThatEndsThere(String position, String end) {
        assertEquals(WalPosition.parse(end), WalPosition.parse(position).recordEnd());
    }

    @Test
    void comparesWithoutSign() {
        WalPosition high = WalPosition.parse("80000000/0");
        WalPosition low = WalPosition.parse("7FFFFFFF/FFFFFFFF");

        assertTrue(low.isBefore(high));
        assertFalse(high.isBefore(low));
        assertFalse(high.isBefore(high));
        assertEquals(high, WalPosition.max(low, high));
        assertEquals(high, WalPosition.max(high, low));
        assertTrue(WalPosition.START.isBefore(low));
    }
}
