package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.HeldEngine;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What who has written waits for, and what not. */
@Timeout(60)
class PositionWaitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final HeldEngine one = new HeldEngine();
    private final HeldEngine other = new HeldEngine();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void waitsForAFanOutOfWhatWasWritten() throws InterruptedException {
        one.seeded().hold("users").commitFanOut(100);

        assertFalse(wait(null).await(new WalPosition(108), SHORT));
        assertTrue(wait(null).await(new WalPosition(100), SHORT), "what was written before is there");
        assertTrue(wait("others").await(new WalPosition(108), SHORT));
        one.release();
        assertTrue(wait(null).await(new WalPosition(108), PATIENCE));
    }

    @Test
    void waitsUntilEveryDocumentIsBuiltAgainForWhatWasWritten() throws InterruptedException {
        one.seeded().hold("users").truncateOrders(100);

        assertFalse(wait(null).await(new WalPosition(108), SHORT));
        assertTrue(wait(null).await(new WalPosition(100), SHORT), "what was written before is there");
        one.release();
        assertTrue(wait(null).await(new WalPosition(108), PATIENCE));
    }

    @Test
    void anIndexThatIsSeededKeepsOnlyThoseWaitingWhoWantToSearchIt() throws InterruptedException {
        one.hold("others").start();

        assertTrue(wait("users").await(new WalPosition(10), PATIENCE));
        assertFalse(wait("others").await(new WalPosition(10), SHORT));
        assertFalse(wait(null).await(new WalPosition(10), SHORT));
        one.release();
        assertTrue(wait(null).await(new WalPosition(10), PATIENCE));
    }

    @Test
    void everyOneOfSeveralSinksIsWaitedFor() throws InterruptedException {
        one.seeded().commitFanOut(100);
        other.seeded().hold("users").commitFanOut(100);
        PositionWait both = new PositionWait(
                Map.of("", one.engine(), "b", other.engine()), Map.of("", one.sink(), "b", other.sink()), null);

        assertTrue(wait(null).await(new WalPosition(108), PATIENCE));
        assertFalse(both.await(new WalPosition(108), SHORT));
        other.release();
        assertTrue(both.await(new WalPosition(108), PATIENCE));
    }

    @Test
    void anIndexThatIsNotKeptIsNotWaitedFor() throws InterruptedException {
        one.seeded();

        assertThrows(IllegalArgumentException.class, () -> wait("unknown").await(new WalPosition(10), SHORT));
    }

    private PositionWait wait(@Nullable String index) {
        return new PositionWait(Map.of("", one.engine()), Map.of("", one.sink()), index);
    }
}
