package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.engine.Target.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteLimitTest {

    private static final long USUAL = Duration.ofMillis(500).toNanos();
    private static final long MIB = 1 << 20;

    private final AtomicLong clock = new AtomicLong();
    private final WriteLimit limit = new WriteLimit(8, clock::get);

    @Test
    void halvesWhenTheSinkIsBusyAndGrowsAgainRoundByRound() throws InterruptedException {
        writes(1, true, USUAL);
        assertEquals(4, limit.limit());

        writes(4, false, USUAL);
        assertEquals(5, limit.limit());
        writes(5, false, USUAL);
        assertEquals(6, limit.limit());
        writes(6 + 7, false, USUAL);
        assertEquals(8, limit.limit());
        writes(100, false, USUAL);
        assertEquals(8, limit.limit(), "never more than at first");
    }

    @Test
    void oneOverloadHalvesItOnce() throws InterruptedException {
        writes(3, true, USUAL);
        assertEquals(4, limit.limit(), "the second and third were on their way already");

        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        writes(1, true, USUAL);
        assertEquals(2, limit.limit());
    }

    @Test
    void isNeverLessThanOne() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            clock.addAndGet(Duration.ofSeconds(2).toNanos());
            writes(1, true, USUAL);
        }

        assertEquals(1, limit.limit());
    }

    @Test
    void halvesWhenWritesTakeMuchLongerThanUsual() throws InterruptedException {
        writes(20, false, USUAL);
        writes(1, false, 3 * USUAL);
        assertEquals(8, limit.limit(), "a little longer");

        writes(1, false, 10 * USUAL);

        assertEquals(4, limit.limit());
    }

    @Test
    void aLargeWriteMayTakeLonger() throws InterruptedException {
        writes(20, false, USUAL);

        limit.acquire(Work.CHANGES);
        limit.release(false, 10 * MIB, 10 * USUAL);

        assertEquals(8, limit.limit());
    }

    @Test
    void changesGoFirstAndWorkInTheBackgroundGetsEveryNinthTurn() throws InterruptedException {
        WriteLimit one = new WriteLimit(1, clock::get);
        List<Work> order = Collections.synchronizedList(new ArrayList<>());
        one.acquire(Work.CHANGES);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            threads.add(writing(one, i < 2 ? Work.BACKGROUND : Work.CHANGES, order));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        one.release(false, MIB, USUAL);
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(Work.BACKGROUND, order.get(7), "the first change of eight was not one of these: " + order);
        assertEquals(1, Collections.frequency(order.subList(0, 11), Work.BACKGROUND), order::toString);
    }

    private static Thread writing(WriteLimit limit, Work work, List<Work> order) {
        Thread thread = new Thread(() -> {
            try {
                limit.acquire(work);
                order.add(work);
                limit.release(false, MIB, USUAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void writes(int number, boolean busy, long nanos) throws InterruptedException {
        for (int i = 0; i < number; i++) {
            limit.acquire(Work.CHANGES);
            limit.release(busy, MIB, nanos);
        }
    }
}
