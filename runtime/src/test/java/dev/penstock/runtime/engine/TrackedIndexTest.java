package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrackedIndexTest {

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);

    @Test
    void beginsWithTheFirstGenerationNotSeeded() {
        TrackedIndex index = opened(Users.DEFINITION, "a");

        assertEquals("users_3fa9c2d1_000001", index.generation().physicalName());
        assertFalse(index.isSeeded());
        assertNull(index.cursor());
        assertTrue(journal.has("create users_3fa9c2d1_000001"));
        assertFalse(journal.has("show users_3fa9c2d1_000001"), "no reader sees a half-filled index");
    }

    @Test
    void goesOnWhereItWas() {
        opened(Users.DEFINITION, "a").seededUpTo(DocumentKey.of("17"), 4);

        TrackedIndex again = opened(Users.DEFINITION, "a");

        assertEquals("users_3fa9c2d1_000001", again.generation().physicalName());
        assertEquals(DocumentKey.of("17"), again.cursor());
        assertFalse(again.isSeeded());
    }

    @Test
    void isSeenByReadersOnceItIsWholeAndStaysSo() {
        opened(Users.DEFINITION, "a").seeded();

        assertTrue(opened(Users.DEFINITION, "a").isSeeded());
        assertEquals(2, journal.count("show users_3fa9c2d1_000001"));
    }

    @Test
    void isShownToReadersBeforeItIsRememberedAsWholeSoThatACrashBetweenIsMended() {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        sink.remembering = (name, json) -> {
            throw RecordingSink.away();
        };

        assertThrows(SinkUnavailableException.class, index::seeded);

        assertFalse(index.isSeeded());
        assertTrue(journal.has("show users_3fa9c2d1_000001"));
    }

    @Test
    void r7BeginsANewGenerationWithAnotherHistory() {
        opened(Users.DEFINITION, "a").seeded();

        TrackedIndex again = opened(Users.DEFINITION, "b");

        assertEquals("users_3fa9c2d1_000002", again.generation().physicalName());
        assertFalse(again.isSeeded());
    }

    @Test
    void beginsANewGenerationWithAnotherDefinition() {
        opened(Users.DEFINITION, "a").seeded();

        TrackedIndex again = opened(Users.definition("00000000"), "a");

        assertEquals("users_00000000_000002", again.generation().physicalName());
        assertFalse(again.isSeeded());
    }

    @Test
    void beginsANewGenerationWhenSomebodyHasRemovedTheIndex() {
        opened(Users.DEFINITION, "a").seeded();
        sink.remove("users_3fa9c2d1_000001");

        TrackedIndex again = opened(Users.DEFINITION, "a");

        assertEquals("users_3fa9c2d1_000002", again.generation().physicalName());
        assertFalse(again.isSeeded());
    }

    @Test
    void aRemovedIndexIsNotForgottenWhenTheEngineIsKilledBeforeItRemembersTheNewOne() {
        opened(Users.DEFINITION, "a").seeded();
        sink.remove("users_3fa9c2d1_000001");
        sink.remembering = (name, json) -> {
            throw RecordingSink.away();
        };
        assertThrows(SinkUnavailableException.class, () -> opened(Users.DEFINITION, "a"));
        sink.remembering = (name, json) -> {};

        assertFalse(opened(Users.DEFINITION, "a").isSeeded(), "what the index held is to be built again");
    }

    @Test
    void takesNoIndexForItsOwnThatIsThereAlready() {
        opened(Users.DEFINITION, "a").seeded();
        sink.memory.clear();

        TrackedIndex again = opened(Users.DEFINITION, "b");

        assertEquals("users_3fa9c2d1_000002", again.generation().physicalName());
    }

    @Test
    void whatCannotBeReadIsRefusedUnlessEverythingBeginsAnew() throws InterruptedException {
        sink.memory.put("index:users", "{\"of\":\"another version\"}");

        PenstockException refusal = assertThrows(PenstockException.class, () -> opened(Users.DEFINITION, "a"));
        IndexGenerations generations = new IndexGenerations(
                Users.DEFINITION,
                sink,
                new EngineMemory(sink, "test", true),
                new EngineOptions(
                        List.of(Users.DEFINITION),
                        BatchPolicy.DEFAULT,
                        FailurePolicy.STOP,
                        true,
                        new EngineListener() {}),
                InstantSource.system());
        TrackedIndex anew = Tracking.open(generations, Users.DEFINITION, "a");

        assertTrue(message(refusal).startsWith("what is remembered as index:users cannot be read"), message(refusal));
        assertFalse(anew.isSeeded());
    }

    @Test
    void makesOneGenerationHoweverOftenItCannotBeRemembered() {
        IndexGenerations generations = Tracking.of(Users.DEFINITION, sink, BatchPolicy.DEFAULT);
        sink.remembering = (name, json) -> {
            throw RecordingSink.away();
        };
        assertThrows(SinkUnavailableException.class, () -> Tracking.open(generations, Users.DEFINITION, "a"));
        assertThrows(SinkUnavailableException.class, () -> Tracking.open(generations, Users.DEFINITION, "a"));
        sink.remembering = (name, json) -> {};
        TrackedIndex index = Tracking.open(generations, Users.DEFINITION, "a");

        assertEquals("users_3fa9c2d1_000001", index.generation().physicalName());
        assertEquals(
                1,
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("create"))
                        .count());
    }

    @Test
    void twoEnginesWithDifferentSlotsDoNotTakeAnIndexFromEachOtherForEver() {
        TrackedIndex index = opened(Users.DEFINITION, "7/mine/0/1");
        opened(Users.DEFINITION, "7/other/0/2");

        PenstockException refusal = assertThrows(PenstockException.class, () -> open(index, "7/mine/0/1"));

        assertTrue(
                message(refusal).startsWith("another engine, with the slot 7/other/0/2, has taken over index users"),
                message(refusal));
    }

    @Test
    void aHistoryThatAnotherEngineWithOurSlotHasBegunMeanwhileIsTakenUp() {
        TrackedIndex index = opened(Users.DEFINITION, "7/mine/0/1");
        TrackedIndex other = opened(Users.DEFINITION, "7/mine/0/2");

        TrackedIndex taken = Tracking.open(index.generations(), Users.DEFINITION, "7/mine/0/2");

        assertEquals(other.generation(), taken.generation());
    }

    @Test
    void isNotOpenedWhileAStepOfAnEarlierSessionIsGoingOn() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        Thread opening = new Thread(() -> {
            open(index, "a");
            journal.note("opened again");
        });
        opening.setDaemon(true);
        index.lock().readLock().lock();
        try {
            opening.start();
            while (!index.lock().hasQueuedThread(opening)) {
                Thread.onSpinWait();
            }
            index.seededUpTo(DocumentKey.of("17"), 4);
        } finally {
            index.lock().readLock().unlock();
        }
        journal.await("opened again");

        assertEquals(DocumentKey.of("17"), index.cursor());
    }

    @Test
    void tooManyFanOutsAreARebuildOfEveryDocument() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();
        OnDemand seeding = new OnDemand(() -> !index.isSeeded());
        Thread seeder = new Thread(() -> {
            try {
                seeding.run(work -> journal.note("seeding"), documents -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        seeder.setDaemon(true);
        seeder.start();
        OutageLog outages = new OutageLog(new EngineListener() {}, InstantSource.system());
        BatchPolicy policy = BatchPolicy.DEFAULT;
        DocumentBuilds builds =
                new DocumentBuilds(new Rejections(FailurePolicy.STOP, new EngineListener() {}), new EngineMeter());
        FanOuts fanOuts = new FanOuts(
                List.of(index),
                new DocumentUpdates(
                        builds,
                        new DocumentWriter(
                                sink, new Rejections(FailurePolicy.STOP, new EngineListener() {}), policy, outages),
                        policy,
                        new Pause()),
                seeding,
                new ReleasedPosition(WalPosition.START),
                policy,
                outages);
        for (int i = 1; i <= TrackedIndex.MOST_FAN_OUTS; i++) {
            fanOuts.add(index, fanOut(i));
        }
        assertEquals(TrackedIndex.MOST_FAN_OUTS, index.fanOuts().size());
        assertTrue(index.isSeeded());
        int epoch = index.epoch();

        fanOuts.add(index, fanOut(100));

        journal.await("seeding");
        assertEquals(List.of(), index.fanOuts());
        assertEquals(new WalPosition(100), index.truncatedAt());
        assertNotEquals(epoch, index.epoch(), "a walk that goes on begins anew");
    }

    @Test
    void tooManyFanOutsWhileTheIndexIsSeededAreOneMoreWalkAndNobodyWaits() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seededUpTo(DocumentKey.of("17"), 17);
        for (int i = 1; i <= TrackedIndex.MOST_FAN_OUTS; i++) {
            index.addFanOut(fanOut(i));
        }

        index.addFanOut(fanOut(100));

        assertEquals(List.of(), index.fanOuts());
        assertEquals(new WalPosition(100), index.truncatedAt());
        assertEquals(DocumentKey.of("17"), index.cursor(), "else seeding would never end");
        assertNotNull(opened(Users.DEFINITION, "a").state().again(), "it is remembered");
        index.seeded();
        assertFalse(index.isSeeded());
        assertNull(index.cursor());
        index.seeded();
        assertTrue(index.isSeeded());
    }

    @Test
    void r8ATruncateLetsAWalkGoOnToItsEndAndHasItDoneOnceMore() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();
        truncate(index, 100, Users.ORDERS);
        index.seededUpTo(DocumentKey.of("17"), 17);
        int epoch = index.epoch();

        truncate(index, 200, Users.ORDERS);

        assertEquals(DocumentKey.of("17"), index.cursor());
        assertEquals(new WalPosition(200), index.truncatedAt());
        assertEquals(epoch, index.epoch(), "the walk goes on");
        TrackedIndex restarted = opened(Users.DEFINITION, "a");
        int before = restarted.epoch();
        assertEquals(DocumentKey.of("17"), restarted.cursor());
        restarted.seeded();
        assertFalse(restarted.isSeeded(), "the rows before the cursor were built before the TRUNCATE");
        assertNull(restarted.cursor());
        assertNotEquals(before, restarted.epoch(), "another walk");
        assertNull(opened(Users.DEFINITION, "a").state().again());
        restarted.seeded();
        assertTrue(opened(Users.DEFINITION, "a").isSeeded());
    }

    @Test
    void whatAWalkStoodForIsPaidWhenItIsDoneThoughItIsDoneOnceMore() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        for (long truncate : List.of(100L, 200L, 300L)) {
            index.seededUpTo(DocumentKey.of("17"), 17);
            truncate(index, truncate, Users.ORDERS);
            index.seeded();
            assertEquals(new WalPosition(truncate), index.state().owedSince());
        }
        index.seeded();
        assertNull(index.state().owedSince());
    }

    @Test
    void whatAnEarlierBuildHasRememberedHasNoPositionsAndIsOwedFromTheStart() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seededUpTo(DocumentKey.of("17"), 17);
        index.addFanOut(fanOut(1));
        String json = Objects.requireNonNull(sink.memory.get("index:users"));
        sink.memory.put(
                "index:users",
                json.replaceAll("\"walkedFor\":\"[0-9A-F/]+\",", "").replaceAll("\"since\":\"[0-9A-F/]+\",", ""));
        assertNotEquals(json, sink.memory.get("index:users"));

        assertEquals(WalPosition.START, opened(Users.DEFINITION, "a").state().owedSince());
    }

    @Test
    void aFanOutThatIsReplacedKeepsItsPlace() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();
        List.of(fanOut(1), fanOut(2), fanOut(3)).forEach(one -> add(index, one));
        FanOut again = FanOut.of(2, fanOut(2).starts(), new WalPosition(200), new WalPosition(150));

        add(index, again);

        assertEquals(
                List.of(fanOut(1).starts(), fanOut(2).starts(), fanOut(3).starts()),
                index.fanOuts().stream().map(FanOut::starts).toList());
        assertEquals(new WalPosition(200), index.fanOuts().get(1).version());
        assertEquals(fanOut(2).since(), index.fanOuts().get(1).since());
    }

    private static void add(TrackedIndex index, FanOut fanOut) {
        try {
            index.addFanOut(fanOut);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void r8ATruncateBeforeAWalkHasBegunIsNoReasonForASecondOne() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");

        truncate(index, 100, Users.ORDERS);
        truncate(index, 200, Users.ORDERS);
        index.seeded();

        assertTrue(index.isSeeded());
    }

    @Test
    void r8ATruncateOfTheRootEndsBothWalks() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seededUpTo(DocumentKey.of("17"), 17);
        truncate(index, 100, Users.ORDERS);

        truncate(index, 200, Users.USERS);

        assertTrue(index.isSeeded());
        assertNull(index.state().again());
    }

    @Test
    void readersSeeAFirstGenerationWhenEveryRowWasBuiltThoughThatIsDoneOnceMore() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seededUpTo(DocumentKey.of("17"), 17);
        truncate(index, 100, Users.ORDERS);

        index.seeded();

        assertTrue(journal.has("show users_3fa9c2d1_000001"));
        assertTrue(index.state().isShown());
        assertFalse(index.isSeeded());
    }

    @Test
    void readersOfAnEarlierGenerationAreNotLedToOneThatIsStillBuiltOnceMore() throws InterruptedException {
        opened(Users.DEFINITION, "a").seeded();
        TrackedIndex index =
                Tracking.open(Tracking.of(Users.DEFINITION, sink, BatchPolicy.DEFAULT), Users.DEFINITION, "a", 1);
        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
        index.seededUpTo(DocumentKey.of("17"), 17);
        truncate(index, 100, Users.ORDERS);

        index.seeded();
        assertFalse(journal.has("show users_3fa9c2d1_000002"), "they may have seen newer documents already");

        index.seeded();
        assertTrue(journal.has("show users_3fa9c2d1_000002"));
        assertTrue(index.isSeeded());
    }

    @Test
    void whatIsRememberedOfFanOutsIsBounded() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        index.addFanOut(FanOut.of(2, List.of(List.of("x".repeat(2 << 20))), new WalPosition(7), new WalPosition(7)));

        assertEquals(List.of(), index.fanOuts());
        assertFalse(index.isSeeded(), "every document is built again");
    }

    @Test
    void rowsThatChangeAllTheTimeDoNotKeepTheirFanOutFromItsEnd() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        FanOut first = FanOut.of(2, List.of(List.of("1")), new WalPosition(50), new WalPosition(50));
        FanOut second = FanOut.of(2, List.of(List.of("1")), new WalPosition(60), new WalPosition(60));
        FanOut third = FanOut.of(2, List.of(List.of("1")), new WalPosition(70), new WalPosition(70));

        index.addFanOut(first);
        index.addFanOut(second);
        index.addFanOut(third);

        FanOut both = FanOut.of(2, List.of(List.of("1")), new WalPosition(70), new WalPosition(60));
        assertEquals(List.of(first, both), index.fanOuts(), "which is for the second, too");
        index.addFanOut(first);
        index.addFanOut(third);
        assertEquals(List.of(first, both), index.fanOuts(), "they come again after a crash");
    }

    @Test
    void aWalkOfAnEarlierSessionIsOver() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        Seeding earlier = new Seeding(index, Duration.ZERO);
        index.seeding = earlier;

        Tracking.reopen(index);

        assertFalse(earlier.isCurrent());
        assertNull(index.seeding);
    }

    @Test
    void aFanOutIsForgottenWhenEveryDocumentIsBuiltAgainOrGone() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.addFanOut(fanOut(50));

        truncate(index, 100, Users.ORDERS);
        assertEquals(List.of(), index.fanOuts());

        index.addFanOut(fanOut(150));
        truncate(index, 200, Users.USERS);
        assertEquals(List.of(), index.fanOuts());
    }

    @Test
    void whatBecomesOfAFanOutThatWasReplacedDoesNotConcernTheOneThatIsThere() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        FanOut first = fanOut(50);
        index.addFanOut(first);
        FanOut second = FanOut.of(first.lookup(), first.starts(), new WalPosition(60), new WalPosition(60));
        index.addFanOut(second);

        index.fanOutBuiltUpTo(first, DocumentKey.of("7"));
        index.fanOutDone(first);

        assertEquals(List.of(second), index.fanOuts());
        index.fanOutDone(first);
        index.fanOutBuiltUpTo(second, DocumentKey.of("7"));
        assertEquals(
                List.of("7"), opened(Users.DEFINITION, "a").fanOuts().get(0).cursor());
        index.fanOutDone(second);
        assertEquals(List.of(), index.fanOuts());
    }

    @Test
    void tellsTheOldestChangeThatIsStillToBeBuiltInTheBackground() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        assertEquals(WalPosition.START, index.state().owedSince(), "nothing is there yet");
        truncate(index, 30, Users.ORDERS);
        assertEquals(WalPosition.START, index.state().owedSince(), "still");
        index.seeded();
        assertNull(index.state().owedSince());

        index.addFanOut(FanOut.of(2, List.of(List.of("1")), new WalPosition(50), new WalPosition(40)));
        index.addFanOut(fanOut(60));
        assertEquals(new WalPosition(40), index.state().owedSince());
        truncate(index, 100, Users.ORDERS);
        assertEquals(new WalPosition(40), index.state().owedSince(), "the walk is for fan-outs that it replaces");
        truncate(index, 200, Users.ORDERS);
        assertEquals(new WalPosition(40), index.state().owedSince(), "and for the walk that it replaces");
        index.seeded();
        truncate(index, 300, Users.ORDERS);
        assertEquals(new WalPosition(300), index.state().owedSince());
        assertEquals(new WalPosition(300), opened(Users.DEFINITION, "a").state().owedSince(), "also after a restart");
    }

    private static FanOut fanOut(int number) {
        return FanOut.of(2, List.of(List.of(String.valueOf(number))), new WalPosition(number), new WalPosition(number));
    }

    @Test
    void r8ATruncateOfTheRootBeginsANewEmptyGenerationThatIsWhole() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        truncate(index, 100, Users.USERS);

        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
        assertTrue(index.isSeeded());
        assertTrue(journal.has("show users_3fa9c2d1_000002"));
        assertEquals(
                "users_3fa9c2d1_000002",
                opened(Users.DEFINITION, "a").generation().physicalName());
    }

    @Test
    void r8ATruncateOfTheRootEndsASeedingThatIsNotThroughYet() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seededUpTo(DocumentKey.of("17"), 4);

        truncate(index, 100, Users.ORDERS, Users.USERS);

        assertTrue(index.isSeeded());
        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
    }

    @Test
    void r8ATruncateOfAnotherTableHasEveryDocumentBuiltAgain() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        truncate(index, 100, Users.ORDERS);

        assertEquals("users_3fa9c2d1_000001", index.generation().physicalName());
        assertFalse(index.isSeeded());
        assertNull(index.cursor());
        assertFalse(opened(Users.DEFINITION, "a").isSeeded(), "it is remembered as a task");
    }

    @Test
    void r8ATruncateThatComesAgainIsNotDoneAgain() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();
        truncate(index, 100, Users.USERS);
        truncate(index, 100, Users.USERS);
        TrackedIndex again = opened(Users.DEFINITION, "a");
        truncate(again, 100, Users.USERS);
        truncate(again, 90, Users.USERS);
        truncate(again, 90, Users.ORDERS);

        assertEquals("users_3fa9c2d1_000002", again.generation().physicalName());
        assertTrue(again.isSeeded());
    }

    @Test
    void r8ATruncateOfAnotherTableThatComesAgainDoesNotStartSeedingAnew() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        truncate(index, 100, Users.ORDERS);
        index.seededUpTo(DocumentKey.of("17"), 4);

        truncate(index, 100, Users.ORDERS);

        assertEquals(DocumentKey.of("17"), index.cursor());
    }

    @Test
    void r8ATruncateOfTheRootCountsAfterOneOfAnotherTableInTheSameTransaction() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        truncate(index, 100, Users.ORDERS);
        truncate(index, 100, Users.USERS);

        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
        assertTrue(index.isSeeded());

        TrackedIndex again = opened(Users.DEFINITION, "a");
        truncate(again, 100, Users.ORDERS);
        truncate(again, 100, Users.USERS);
        assertEquals("users_3fa9c2d1_000002", again.generation().physicalName(), "and only once");
        assertTrue(again.isSeeded());
    }

    @Test
    void r8ATruncateOfAnotherTableIsNothingAfterOneOfTheRootInTheSameTransaction() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        truncate(index, 100, Users.USERS);
        truncate(index, 100, Users.ORDERS);

        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
        assertTrue(index.isSeeded());
    }

    @Test
    void r8ATruncateThatCouldNotBeRememberedHasNotHappened() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();
        sink.remembering = (name, json) -> {
            throw RecordingSink.away();
        };
        assertThrows(SinkUnavailableException.class, () -> truncate(index, 100, Users.USERS));
        assertEquals("users_3fa9c2d1_000001", index.generation().physicalName());

        sink.remembering = (name, json) -> {};
        truncate(index, 100, Users.USERS);
        assertEquals("users_3fa9c2d1_000002", index.generation().physicalName());
    }

    @Test
    void aTruncateOfATableThatIsNotReadIsNothing() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        index.seeded();

        truncate(index, 100, new TableName("public", "other"));

        assertTrue(index.isSeeded());
    }

    @Test
    void aTruncateThatWaitsForAStepOfSeedingCanBeInterrupted() throws InterruptedException {
        TrackedIndex index = opened(Users.DEFINITION, "a");
        Thread truncating = new Thread(() -> {
            try {
                truncate(index, 100, Users.USERS);
            } catch (InterruptedException e) {
                journal.note("interrupted");
            }
        });
        truncating.setDaemon(true);
        index.lock().readLock().lock();
        try {
            truncating.start();
            truncating.interrupt();

            journal.await("interrupted");
        } finally {
            index.lock().readLock().unlock();
        }
    }

    private TrackedIndex opened(IndexDefinition definition, String history) {
        return Tracking.open(Tracking.of(definition, sink, BatchPolicy.DEFAULT), definition, history);
    }

    private static void open(TrackedIndex index, String history) {
        Tracking.open(index.generations(), index.definition(), history);
    }

    private static void truncate(TrackedIndex index, long position, TableName... tables) throws InterruptedException {
        index.truncated(List.of(tables), new WalPosition(position));
    }
}
