package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class OutageLogTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Instant now = NOON;
    private final OutageLog outages = new OutageLog(
            new EngineListener() {
                @Override
                public void onWaiting(String reason) {
                    told.add(reason);
                }
            },
            () -> now,
            logger());

    @Test
    void countsAttemptsAndSaysWhenTheNextIs() {
        outages.failed(new IllegalStateException("first"), Duration.ofMillis(100));
        now = NOON.plusSeconds(1);
        outages.failed(new IllegalStateException("second"), Duration.ofMillis(200));

        assertEquals(new Outage(2, NOON, "second", NOON.plusMillis(1_200)), outages.outage());
    }

    @Test
    void doesNotSayWhenTheNextIsWhileItIsBeingMade() {
        outages.failed(new IllegalStateException("away"), Duration.ofMillis(100));
        outages.trying();

        assertEquals(new Outage(1, NOON, "away", null), outages.outage());
        outages.worked();
        outages.trying();
        assertNull(outages.outage());
    }

    @Test
    void saysWhatToDoOncePerOutage() {
        fail("away", "Start it.");
        now = NOON.plusSeconds(30);
        fail("away", "Start it.");
        now = NOON.plusSeconds(60);
        fail("locked", "Wait.");
        outages.worked();
        fail("away again", "Start it.");
        outages.worked();
        outages.failed(new IllegalStateException("no remedy"));

        assertEquals(
                List.of(
                        "away; trying again until it works, nothing is lost. If it does not pass: Start it.",
                        "away; trying again until it works, nothing is lost",
                        "locked; trying again until it works, nothing is lost. If it does not pass: Wait.",
                        "away again; trying again until it works, nothing is lost. If it does not pass: Start it.",
                        "no remedy; trying again until it works, nothing is lost"),
                warnings);
    }

    private void fail(String reason, String remedy) {
        outages.failed(new SourceUnavailableException(reason, remedy, null));
    }

    /** A log of warnings only. */
    private Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (self, method, arguments) -> {
                    if (method.getName().equals("warn")) {
                        warnings.add(MessageFormatter.format((String) arguments[0], arguments[1])
                                .getMessage());
                    }
                    return null;
                });
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
