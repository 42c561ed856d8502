package dev.penstock.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.ScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Points in time are those that the JDK reads, and refused as by the JDK")
class InstantsTest {

    private static final int TEXTS = 20_000;
    private static final String CHARACTERS = "0123456789+-:.TZ /٣";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-15T10:00:00+00:00",
                "2024-01-15T10:00:00.5+00:00",
                "2024-01-15T10:00:00.123456+00:00",
                "2024-01-15T10:00:00.123456789+00:00",
                "2024-01-15T10:00:00.1234567891+00:00",
                "2024-01-15T10:00:00.+00:00",
                "2024-02-29T23:59:59.999999+00:00",
                "2023-02-29T00:00:00+00:00",
                "2024-02-30T00:00:00+00:00",
                "2100-02-29T00:00:00+00:00",
                "2024-04-31T00:00:00+00:00",
                "2024-00-01T00:00:00+00:00",
                "2024-13-01T00:00:00+00:00",
                "2024-01-00T00:00:00+00:00",
                "2024-01-15T24:00:00+00:00",
                "2024-01-15T23:60:00+00:00",
                "2024-01-15T23:59:60+00:00",
                "0000-01-01T00:00:00+00:00",
                "0001-01-01T00:00:00+00:00",
                "9999-12-31T23:59:59.999999+00:00",
                "12024-01-15T10:00:00+00:00",
                "+12024-01-15T10:00:00+00:00",
                "-0044-03-15T10:00:00+00:00",
                "2024-01-15T10:00:00Z",
                "2024-01-15T10:00:00-00:00",
                "2024-01-15T10:00:00+05:30",
                "2024-01-15T10:00:00-18:00",
                "2024-01-15T10:00:00+19:00",
                "2024-01-15T10:00:00+00",
                "2024-01-15T10:00:00",
                "2024-01-15T10:00+00:00",
                "2024-01-15 10:00:00+00:00",
                "2024-01-15t10:00:00z",
                "infinity",
                "",
                "+00:00",
                "2024-01-15T10:00:00.٣+00:00",
                "２０２４-01-15T10:00:00+00:00"
            })
    void timesOfEveryForm(String text) {
        assertReadAsByTheJdk(text);
    }

    @Test
    void timesAtRandom() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            long seconds = random.nextInt() * (random.nextBoolean() ? 1L : 100L);
            String time = Instant.ofEpochSecond(seconds, random.nextInt(1_000_000) * 1_000L)
                    .toString();
            assertReadAsByTheJdk(time);
            assertReadAsByTheJdk(time.replace("Z", "+00:00"));
        }
    }

    @Test
    void textsThatAreNearlyTimes() {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder(
                    random.nextBoolean() ? "2024-02-29T10:00:00.123456+00:00" : "1999-12-31T23:59:59+00:00");
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, anyCharacter(random));
                    default -> text.setCharAt(at, anyCharacter(random));
                }
            }
            assertReadAsByTheJdk(text.toString());
        }
    }

    private static char anyCharacter(Random random) {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private static void assertReadAsByTheJdk(String text) {
        assertEquals(
                outcome(text, jdk -> OffsetDateTime.parse(jdk).toInstant()),
                outcome(text, ScalarType.INSTANT::read),
                text);
    }

    private static Object outcome(String text, Function<String, Instant> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
