package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.definition.WalPosition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommitAgesTest {

    private final CommitAges ages = new CommitAges();

    @Test
    void theOldestCommitThatIsNotConfirmedCounts() {
        assertNull(ages.oldest());
        begin(10, 1);
        begin(20, 2);
        assertEquals(Instant.ofEpochSecond(1), ages.oldest());
        ages.confirmed(new WalPosition(15));
        assertEquals(Instant.ofEpochSecond(2), ages.oldest());
        ages.confirmed(new WalPosition(25));
        assertNull(ages.oldest());
    }

    @Test
    void aPositionConfirmsWhatCommittedBeforeItNotAtIt() {
        begin(10, 1);
        ages.confirmed(new WalPosition(10));
        assertEquals(Instant.ofEpochSecond(1), ages.oldest());
    }

    @Test
    void whatComesAgainIsNoOlder() {
        begin(10, 1);
        begin(20, 2);
        begin(10, 1);
        begin(20, 2);
        ages.confirmed(new WalPosition(21));
        assertNull(ages.oldest());
    }

    /** Whatever was merged, an age is never said to be less than it is. */
    @Test
    void ofManyCommitsNoneSeemsYoungerThanItIs() {
        for (int i = 1; i <= 10_000; i++) {
            begin(10L * i, i);
        }
        for (int confirmed = 0; confirmed < 10_000; confirmed += 37) {
            ages.confirmed(new WalPosition(10L * confirmed + 1));
            Instant oldest = ages.oldest();
            assertNotNull(oldest);
            assertFalse(oldest.isAfter(Instant.ofEpochSecond(confirmed + 1)), oldest + " after " + confirmed);
        }
        ages.confirmed(new WalPosition(100_001));
        assertNull(ages.oldest());
    }

    private void begin(long position, long second) {
        ages.begun(new WalPosition(position), Instant.ofEpochSecond(second));
    }
}
