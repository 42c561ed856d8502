package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S, 500 ms",
        "30s, PT30S, 30 s",
        "90 s, PT1M30S, 90 s",
        "5min, PT5M, 5 min",
        "1h, PT1H, 1 h",
        "2d, PT48H, 48 h",
        "7, PT7S, 7 s",
    })
    void readsAndWritesTimes(String text, Duration time, String written) {
        assertEquals(time, TimeText.parse(text, "s"));
        assertEquals(written, TimeText.of(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1.5s", "1 parsec", "99999999999999s"})
    void takesNothingElse(String text) {
        assertNull(TimeText.parse(text, "s"));
    }
}
