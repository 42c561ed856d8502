package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import org.junit.jupiter.api.function.Executable;

/** That something is refused with a message for a person. */
final class Refusal {

    private Refusal() {}

    /** Asserts that the action is refused with a message that says so. */
    static void assertRefused(String fact, Executable action) {
        String message =
                String.valueOf(assertThrows(PenstockException.class, action).getMessage());
        assertTrue(message.contains(fact), message);
    }
}
