package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventQueueTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final EventQueue<CapturedEvent> queue = new EventQueue<>(1_000);

    @Test
    void handsEventsOutInTheirOrder() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertTrue(queue.offer(event(i, 10), NOW));
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(event(i, 10), queue.poll(NOW));
        }
        assertNull(queue.poll(NOW));
    }

    @Test
    void holdsNoMoreThanItsBytes() throws InterruptedException {
        assertTrue(queue.offer(event(1, 600), NOW));
        assertFalse(queue.offer(event(2, 401), NOW));
        assertTrue(queue.offer(event(3, 400), NOW));
        assertFalse(queue.offer(event(4, 1), NOW));

        queue.poll(NOW);

        assertTrue(queue.offer(event(4, 600), NOW));
    }

    @Test
    void letsAnEventThatIsLargerThanAllOfItPassWhenEmpty() throws InterruptedException {
        assertTrue(queue.offer(event(1, 5_000), NOW));
        assertFalse(queue.offer(event(2, 1), NOW));
        queue.poll(NOW);

        assertTrue(queue.offer(event(2, 1), NOW));
        assertFalse(queue.offer(event(3, 5_000), NOW), "only when empty");
    }

    @Test
    void aWaitingTakerGetsWhatComes() throws Exception {
        CompletableFuture<CapturedEvent> taken = CompletableFuture.supplyAsync(this::take);

        assertTrue(queue.offer(event(1, 10), NOW));

        assertEquals(event(1, 10), taken.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aWaitingGiverGetsTheRoomThatIsMade() throws Exception {
        assertTrue(queue.offer(event(1, 1_000), NOW));
        CompletableFuture<Boolean> given = CompletableFuture.supplyAsync(() -> give(event(2, 1_000)));

        assertEquals(event(1, 1_000), queue.poll(LONG));

        assertTrue(given.get(20, TimeUnit.SECONDS));
    }

    @Test
    void tellsOfAFailureAfterTheEventsBeforeIt() throws InterruptedException {
        IllegalStateException failure = new IllegalStateException("lost");
        assertTrue(queue.offer(event(1, 10), NOW));
        queue.fail(failure);

        assertEquals(event(1, 10), queue.poll(NOW));
        assertSame(failure, assertThrows(IllegalStateException.class, () -> queue.poll(LONG)));
        assertSame(failure, assertThrows(IllegalStateException.class, () -> queue.poll(NOW)), "and does not forget it");
    }

    @Test
    void tellsOfTheFirstFailure() {
        IllegalStateException first = new IllegalStateException("first");
        queue.fail(first);
        queue.fail(new IllegalStateException("second"));

        assertSame(first, assertThrows(IllegalStateException.class, () -> queue.poll(NOW)));
    }

    @Test
    void aFailureWakesAWaitingTaker() {
        CompletableFuture<CapturedEvent> taken = CompletableFuture.supplyAsync(this::take);

        queue.fail(new IllegalStateException("lost"));

        assertThrows(Exception.class, () -> taken.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aTakerThatIsWokenReturnsWithNothingOnce() throws Exception {
        CompletableFuture<@Nullable CapturedEvent> taken = CompletableFuture.supplyAsync(this::takeNothing);

        queue.wake();

        assertNull(taken.get(20, TimeUnit.SECONDS));
        assertTrue(queue.offer(event(1, 10), NOW));
        assertEquals(event(1, 10), queue.poll(LONG));
    }

    private @Nullable CapturedEvent takeNothing() {
        try {
            return queue.poll(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CapturedEvent take() {
        try {
            CapturedEvent taken = queue.poll(LONG);
            if (taken == null) {
                throw new IllegalStateException("nothing came");
            }
            return taken;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean give(CapturedEvent event) {
        try {
            return queue.offer(event, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CapturedEvent event(int number, int bytes) {
        return new CapturedEvent(new ChangeEvent.Commit(new WalPosition(number)), 0, bytes);
    }
}
