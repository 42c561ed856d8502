package dev.penstock.runtime.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Messages;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Difference.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of differences; on real servers, {@code VerifyTest}. */
@Timeout(60)
class VerificationTest {

    private static final VerifyOptions FAST = new VerifyOptions(2, 0, 5000, Duration.ofSeconds(30), false);

    @Test
    void anyNumberOfDocumentsMayBeOnItsWay() throws InterruptedException {
        FakeWorld world = new FakeWorld(120_000);
        world.catchesUp = true;

        VerifyReport report = verify(world, FAST);

        assertEquals(List.of(), report.found());
        assertEquals(120_000, report.compared());
    }

    @Test
    void rowsThatComeInGreatNumberBehindTheLastRangeAreReadInRanges() throws InterruptedException {
        FakeWorld world = new FakeWorld(12);
        world.catchesUp = true;
        world.comingBehindTheEnd.set(1_000);

        VerifyReport report = verify(world, new VerifyOptions(2, 0, 10, Duration.ofSeconds(30), false));

        assertEquals(List.of(), report.found());
        assertEquals(1_012, report.compared());
    }

    @Test
    void whenNearlyAllAreMissingTheIndexIsToBeBuiltAnew() {
        PenstockException refusal = assertThrows(PenstockException.class, () -> verify(new FakeWorld(110_000), FAST));

        assertTrue(
                Messages.message(refusal).startsWith("more than 100000 documents of index numbers differ. "),
                refusal::toString);
    }

    @Test
    void whileTheIndexIsScannedNothingIsWaitedFor() throws InterruptedException {
        FakeWorld world = new FakeWorld(0);
        IntStream.rangeClosed(1, 12_000).mapToObj(Integer::toString).forEach(world::store);

        VerifyReport report = verify(world, FAST);

        assertEquals(12_000, report.found().size());
        assertTrue(report.found().stream().allMatch(one -> one.kind() == Kind.EXTRA));
        assertFalse(world.waitedInScan);
    }

    @Test
    void theTableIsWalkedOnceMoreForAllDigests() throws InterruptedException {
        FakeWorld world = new FakeWorld(0);
        IntStream.rangeClosed(1, 12_000).mapToObj(VerificationTest::digest).forEach(world::store);

        VerifyReport report = verify(world, FAST);

        assertEquals(12_000, report.found().size());
        assertEquals(2, world.walks.get());
    }

    @Test
    void moreStraysThanFitIntoAnyHeapEndIt() {
        FakeWorld world = new FakeWorld(0);
        IntStream.rangeClosed(1, 100_001).mapToObj(Integer::toString).forEach(world::store);

        PenstockException refusal = assertThrows(PenstockException.class, () -> verify(world, FAST));

        assertTrue(
                Messages.message(refusal)
                        .startsWith("more than 100000 documents are in index numbers, but were not in the database"),
                refusal::toString);
    }

    @Test
    void r7WhatARepairHasLookedAtIsRememberedBeforeItIsWritten() throws InterruptedException {
        FakeWorld world = new FakeWorld(20);

        VerifyReport report = verify(world, FAST.repairing());

        assertEquals(20, report.found().size());
        assertTrue(report.found().stream().allMatch(one -> one.kind() == Kind.MISSING));
        assertEquals(List.of(), report.remaining());
        assertEquals(List.of(), world.writtenTooEarly);
    }

    @Test
    void aSlowScanHasShortPages() throws InterruptedException {
        FakeWorld world = new FakeWorld(3);
        world.catchesUp = true;

        verify(world, new VerifyOptions(2, 10, 5000, Duration.ofSeconds(30), false));
        assertEquals(300, world.mostAtOnce, "a minute's worth, for two slices");
        verify(world, FAST);
        assertEquals(2_000, world.mostAtOnce);
    }

    @Test
    void noMoreRowsAreReadPerSecondThanAskedFor() throws InterruptedException {
        FakeWorld world = new FakeWorld(50);
        world.catchesUp = true;
        long started = System.nanoTime();

        verify(world, new VerifyOptions(2, 25, 10, Duration.ofSeconds(30), false));

        assertTook(started, Duration.ofMillis(1_600), "ten rows pass at once, and forty later");
    }

    @Test
    void noMoreIdsAreScannedPerSecondThanAskedFor() throws InterruptedException {
        FakeWorld world = new FakeWorld(0);
        IntStream.rangeClosed(1, 6_000).mapToObj(Integer::toString).forEach(world::store);
        long started = System.nanoTime();

        verify(world, new VerifyOptions(2, 2_000, 5000, Duration.ofSeconds(30), false));

        assertTook(started, Duration.ofSeconds(2), "two thousand ids pass at once, and four thousand later");
    }

    @Test
    void asManyRangesAreComparedAtOnceAsAskedFor() throws InterruptedException {
        FakeWorld world = new FakeWorld(39);
        world.catchesUp = true;
        CyclicBarrier together = new CyclicBarrier(4);
        world.building = () -> {
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("alone", e);
            }
        };

        VerifyReport report = verify(world, new VerifyOptions(4, 0, 10, Duration.ofSeconds(30), false));

        assertEquals(39, report.compared());
    }

    /** At least so long: a lower bound, which no load can break. */
    private static void assertTook(long startedNanos, Duration least, String why) {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        assertTrue(took.compareTo(least) >= 0, () -> why + ", but it took " + took);
    }

    /** The id of a key that is too long for one. */
    private static String digest(int n) {
        return DocumentKey.of(n + "x".repeat(600)).id();
    }

    private static VerifyReport verify(FakeWorld world, VerifyOptions options) throws InterruptedException {
        try (Verification verification = new Verification(FakeWorld.NUMBERS, world.database(), world.sink(), options)) {
            return verification.run();
        }
    }
}
