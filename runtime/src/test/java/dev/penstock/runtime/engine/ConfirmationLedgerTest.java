package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R6: a position counts when everything before it is durable and its transaction is complete. */
class ConfirmationLedgerTest {

    private final ConfirmationLedger ledger = new ConfirmationLedger(new WalPosition(5));

    @Test
    void r6BeginsAtThePositionConfirmedBefore() {
        assertEquals(5, durable());
        assertEquals(0, ledger.size());
    }

    @Test
    void r6CountsABatchThatIsDone() {
        ledger.done(add(10L));

        assertEquals(10, durable());
        assertEquals(0, ledger.size());
    }

    @Test
    void r6CountsNoBatchBeforeThoseInFrontOfItAreDone() {
        ConfirmationLedger.Entry first = add(10L);
        ConfirmationLedger.Entry second = add(20L);
        ConfirmationLedger.Entry third = add(30L);

        ledger.done(third);
        assertEquals(5, durable());
        ledger.done(second);
        assertEquals(5, durable());
        assertTrue(ledger.size() > 0);
        ledger.done(first);
        assertEquals(30, durable());
        assertEquals(0, ledger.size());
    }

    @Test
    void r6DoesNotCountATransactionThatIsSplitBeforeItsLastBatch() {
        ConfirmationLedger.Entry start = add(null);
        ConfirmationLedger.Entry middle = add(null);
        ConfirmationLedger.Entry last = add(40L);

        ledger.done(start);
        ledger.done(middle);
        assertEquals(5, durable());
        ledger.done(last);
        assertEquals(40, durable());
    }

    @Test
    void neverGoesBack() {
        ledger.done(add(10L));
        ledger.done(add(7L));

        assertEquals(10, durable());
    }

    @Test
    void staysSmallWhileOneBatchIsHeldUpAndOthersPassIt() {
        ConfirmationLedger.Entry held = add(10L);
        for (long end = 20; end < 20_000; end += 2) {
            ConfirmationLedger.Entry other = add(end);
            ledger.done(add(end + 1));
            ledger.done(other);
        }

        assertTrue(ledger.size() <= 3, () -> ledger.size() + " entries");
        assertEquals(5, durable());
        ledger.done(held);
        assertEquals(19_999, durable());
        assertEquals(0, ledger.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void r6IsAlwaysTheEndOfTheDoneBatchesAtTheFrontWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        List<ConfirmationLedger.Entry> entries = new ArrayList<>();
        List<@Nullable Long> ends = new ArrayList<>();
        List<Boolean> done = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Long end = random.nextInt(3) == 0 ? null : Long.valueOf(100 + i);
            entries.add(add(end));
            ends.add(end);
            done.add(false);
        }
        while (done.contains(false)) {
            int next = random.nextInt(entries.size());
            if (!done.get(next)) {
                done.set(next, true);
                ledger.done(entries.get(next));
            }
            assertEquals(expected(ends, done), durable());
        }
    }

    private static long expected(List<@Nullable Long> ends, List<Boolean> done) {
        long durable = 5;
        for (int i = 0; i < ends.size() && done.get(i); i++) {
            Long end = ends.get(i);
            durable = end == null ? durable : end;
        }
        return durable;
    }

    private ConfirmationLedger.Entry add(@Nullable Long end) {
        return ledger.add(end == null ? null : new WalPosition(end));
    }

    private long durable() {
        return ledger.durable().value();
    }
}
