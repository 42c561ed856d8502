package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void first_good_value_is_returned() {
        AtomicInteger counter = new AtomicInteger();

        int value = Await.value("three", Duration.ofSeconds(10), counter::incrementAndGet, n -> n == 3);

        assertEquals(3, value);
    }

    @Test
    void failure_names_the_description_and_the_last_value() {
        AssertionError failure = assertThrows(
                AssertionError.class, () -> Await.value("the count is 3", Duration.ofMillis(20), () -> 2, n -> n == 3));

        assertEquals("Not within PT0.02S: the count is 3; last seen: 2", failure.getMessage());
    }

    @Test
    void thrown_exception_means_not_yet_and_becomes_the_cause() {
        AtomicInteger looks = new AtomicInteger();
        Await.until("it works", Duration.ofSeconds(10), () -> {
            if (looks.incrementAndGet() < 3) {
                throw new IOException("refused");
            }
            return true;
        });
        assertEquals(3, looks.get());

        AssertionError failure = assertThrows(
                AssertionError.class,
                () -> Await.until("it works", Duration.ofMillis(20), () -> {
                    throw new IOException("refused");
                }));
        assertInstanceOf(IOException.class, failure.getCause());
    }

    @Test
    void interrupt_ends_the_wait() {
        Thread.currentThread().interrupt();

        assertThrows(IllegalStateException.class, () -> Await.until("never", Duration.ofSeconds(30), () -> false));

        assertTrue(Thread.interrupted());
    }
}
