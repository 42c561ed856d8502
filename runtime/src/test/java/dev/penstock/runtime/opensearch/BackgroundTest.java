package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final Background background = new Background();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aSweepThatTakesLongDoesNotHoldUpTheWatch() throws InterruptedException {
        CountDownLatch sweeping = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch looks = new CountDownLatch(3);
        background.repeat("sweep", SOON, () -> {
            sweeping.countDown();
            await(done);
        });
        await(sweeping);

        background.repeat("watch", SOON, looks::countDown);

        assertTrue(looks.await(20, TimeUnit.SECONDS));
        done.countDown();
    }

    @Test
    void eachIsDoneByAThreadOfItsNameAlsoAfterAFailure() throws InterruptedException {
        Set<String> names = ConcurrentHashMap.newKeySet();
        CountDownLatch times = new CountDownLatch(3);
        background.repeat("watch", SOON, () -> {
            names.add(Thread.currentThread().getName());
            times.countDown();
            throw new IllegalStateException("a test");
        });

        assertTrue(times.await(20, TimeUnit.SECONDS));
        assertEquals(Set.of("watch"), names);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
