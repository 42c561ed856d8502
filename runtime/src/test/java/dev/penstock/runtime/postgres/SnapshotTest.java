package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R4: which commits a snapshot sees, with the 32 bits of an xid that Begin carries. */
class SnapshotTest {

    private static final long EPOCH = 1L << 32;

    @Test
    void parsesASnapshotWithRunningTransactions() {
        assertEquals(new Snapshot(10, 20, Set.of(10L, 14L, 15L)), Snapshot.parse("10:20:10,14,15"));
    }

    @Test
    void parsesASnapshotWithoutRunningTransactions() {
        assertEquals(
                new Snapshot(12_884_901_900L, 12_884_901_900L, Set.of()), Snapshot.parse("12884901900:12884901900:"));
    }

    @Test
    void r4SeesWhatIsBelowXmin() {
        assertTrue(Snapshot.parse("10:20:10,14,15").sees(9));
    }

    @Test
    void r4SeesWhatHasEndedBetweenXminAndXmax() {
        assertTrue(Snapshot.parse("10:20:10,14,15").sees(11));
        assertTrue(Snapshot.parse("10:20:10,14,15").sees(19));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 14, 15})
    void r4DoesNotSeeWhatIsRunning(int xid) {
        assertFalse(Snapshot.parse("10:20:10,14,15").sees(xid));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 1_000_000})
    void r4DoesNotSeeXmaxAndBeyond(int xid) {
        assertFalse(Snapshot.parse("10:20:10,14,15").sees(xid));
    }

    @Test
    void r4CountsAcrossTheWrapWhenXmaxIsJustInTheNextEpoch() {
        Snapshot snapshot = new Snapshot(EPOCH - 32, EPOCH + 5, Set.of(EPOCH - 16));

        assertTrue(snapshot.sees((int) (EPOCH - 33)), "below xmin, before the wrap");
        assertTrue(snapshot.sees((int) (EPOCH - 15)), "ended, before the wrap");
        assertFalse(snapshot.sees(0xFFFF_FFF0), "running, before the wrap");
        assertTrue(snapshot.sees(4), "ended, after the wrap");
        assertFalse(snapshot.sees(5), "xmax, after the wrap");
    }

    @Test
    void r4CountsAcrossTheWrapWhenXmaxIsAtTheEndOfTheEpochBefore() {
        Snapshot snapshot = new Snapshot(EPOCH - 32, EPOCH - 16, Set.of());

        assertFalse(snapshot.sees(5), "an xid of the next epoch lies beyond xmax");
        assertFalse(snapshot.sees(0xFFFF_FFF0));
        assertTrue(snapshot.sees(0xFFFF_FFEF));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7, 1_000})
    void r4MeansTheSameInEveryEpoch(long epoch) {
        long start = epoch * EPOCH;
        Snapshot snapshot = new Snapshot(start + 100, start + 200, Set.of(start + 150));

        assertTrue(snapshot.sees(99));
        assertTrue(snapshot.sees(149));
        assertFalse(snapshot.sees(150));
        assertTrue(snapshot.sees(199));
        assertFalse(snapshot.sees(200));
        assertFalse(snapshot.sees(201));
    }

    @ParameterizedTest
    @ValueSource(longs = {EPOCH, 3 * EPOCH})
    void r4CountsAcrossEveryWrap(long wrap) {
        Snapshot before = new Snapshot(wrap - 3, wrap - 1, Set.of());
        Snapshot after = new Snapshot(wrap - 1, wrap + 2, Set.of(wrap - 1));

        assertFalse(before.sees(-1));
        assertFalse(before.sees(0));
        assertFalse(after.sees(-1));
        assertTrue(after.sees(0));
        assertTrue(after.sees(-2));
    }

    @Test
    void r4TellsXidsHalfAnEpochApart() {
        Snapshot snapshot = new Snapshot(EPOCH, EPOCH + (1L << 31) - 1, Set.of());

        assertTrue(snapshot.sees(3), "long ago in this epoch");
        assertFalse(snapshot.sees((int) (1L << 31)), "beyond xmax in this epoch, not long ago in the one before");
    }
}
