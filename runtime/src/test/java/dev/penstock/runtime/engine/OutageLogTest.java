package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.runtime.spi.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private Instant now = NOON;
    private final OutageLog outages = new OutageLog(
            new EngineListener() {
                @Override
                public void onWaiting(String reason) {
                    told.add(reason);
                }
            },
            () -> now);

    @Test
    void countsAttemptsAndSaysWhenTheNextIs() {
        outages.failed(new IllegalStateException("first"), Duration.ofMillis(100));
        now = NOON.plusSeconds(1);
        outages.failed(new IllegalStateException("second"), Duration.ofMillis(200));

        assertEquals(new Outage(2, NOON, "second", NOON.plusMillis(1_200)), outages.outage());
    }

    @Test
    void whoTriesAgainByItselfDoesNotSayWhen() {
        outages.failed(new IllegalStateException("away"));

        assertEquals(new Outage(1, NOON, "away", null), outages.outage());
    }

    @Test
    void isOverWithTheFirstSuccessAndCountsAnewThen() {
        outages.failed(new IllegalStateException("away"));
        outages.worked();
        assertNull(outages.outage());

        now = NOON.plusSeconds(60);
        outages.failed(new IllegalStateException("again"));

        assertEquals(new Outage(1, now, "again", null), outages.outage());
    }

    @Test
    void tellsWhenItBeginsAndTwiceAMinuteHoweverOftenItFails() {
        for (int second = 0; second <= 60; second++) {
            now = NOON.plusSeconds(second);
            outages.failed(new IllegalStateException("at " + second));
        }

        assertEquals(List.of("at 0", "at 30", "at 60"), told);
    }
}
