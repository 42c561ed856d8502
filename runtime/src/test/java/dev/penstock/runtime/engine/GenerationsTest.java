package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.ChangeEvent.TableTruncated;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generations follow one another: readers see a whole and fresh one at every moment, and nothing is left over. */
@Timeout(60)
class GenerationsTest {

    private static final IndexDefinition NEXT = Users.definition("00000000");

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final AtomicLong now = new AtomicLong(1_000_000);
    private Duration retention = Duration.ofHours(1);
    private Engine engine = engine(Users.DEFINITION);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aNewDefinitionIsSeededWhileReadersSeeTheEarlierOneWhichStaysFresh() throws InterruptedException {
        CountDownLatch release = whileSeedingOf("00000000");
        seededThen(NEXT);
        journal.await("held 00000000");

        source.rows.put("1", "{\"n\":2}");
        source.commit(100, Users.user("1"));
        journal.await(
                () -> "{\"n\":2}".equals(documents("users_3fa9c2d1_000001").get("1")), "the earlier one is fresh");

        assertEquals("users_3fa9c2d1_000001", shown().live().physicalName());
        assertFalse(engine.status().seeded());
        release.countDown();
        journal.await("show users_00000000_000002");
        journal.await(() -> engine.status().seeded(), "seeded");
        assertEquals(documents("users_3fa9c2d1_000001"), documents("users_00000000_000002"));
    }

    @Test
    void readersOfTheEarlierDefinitionReadFreshDocumentsUntilTheRetentionIsOver() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));

        source.rows.put("1", "{\"n\":3}");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");

        Map<String, String> both = documents("users_00000000_000002");
        assertEquals("{\"n\":3}", both.get("1"));
        assertEquals(both, documents("users_3fa9c2d1_000001"));
        assertEquals(
                Map.of("3fa9c2d1", 1, "00000000", 2),
                Map.of(
                        "3fa9c2d1",
                                Objects.requireNonNull(shown().byHash().get("3fa9c2d1"))
                                        .number(),
                        "00000000",
                                Objects.requireNonNull(shown().byHash().get("00000000"))
                                        .number()));
        assertEquals("users_00000000_000002", shown().live().physicalName());
    }

    @Test
    void anEarlierDefinitionGoesWhenTheRetentionIsOver() throws InterruptedException {
        retention = Duration.ZERO;
        seededThen(NEXT);

        journal.await("remove users_3fa9c2d1_000001");

        awaitStatus(List.of());
        source.rows.put("1", "{\"n\":3}");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");
        assertEquals("{\"n\":3}", documents("users_00000000_000002").get("1"));
    }

    @Test
    void anEarlierDefinitionThatCannotBeFollowedIsStillSeenUntilTheNewOneIsWhole() throws InterruptedException {
        source.following = earlier -> List.of();
        seededThen(NEXT);

        journal.await("show users_00000000_000002");
        assertFalse(sink.reopen(new Generation("users", "3fa9c2d1", 1)), "left over");
    }

    @Test
    void whatGoesWrongWithAnEarlierDefinitionOnlyEndsThatAndNotTheEngine() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));
        awaitSuperseded();
        source.following = earlier -> List.of();
        source.lose(new PenstockException("the column name of table public.users was dropped", "Correct the record."));

        awaitStatus(List.of());
        source.rows.put("1", "{\"n\":3}");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");
        assertEquals("{\"n\":3}", documents("users_00000000_000002").get("1"));
    }

    @Test
    void anIndexOfAnEarlierDefinitionThatIsClosedEndsOnlyThatAndNotTheEngine() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));
        awaitSuperseded();
        PenstockException closed = closed("3fa9c2d1");
        source.lose(closed); // as the sink's check, or a write, ends the session

        awaitStatus(List.of());
        source.rows.put("1", "{\"n\":3}");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");
        assertEquals("{\"n\":3}", documents("users_00000000_000002").get("1"));
        engine.close();
        engine = engine(NEXT);
        engine.start();
        awaitStatus(List.of());
    }

    @Test
    void anIndexOfAnEarlierDefinitionThatWasClosedBeforeTheStartIsLeftOut() throws InterruptedException {
        seeded(Users.DEFINITION);
        engine.close();
        closed("3fa9c2d1");
        engine = engine(NEXT);
        engine.start();

        journal.await("show users_00000000_000002");
        awaitStatus(List.of());
    }

    @Test
    void anIndexOfTheDefinitionOfNowThatWasClosedIsRefused() throws InterruptedException {
        seeded(Users.DEFINITION);
        engine.close();
        PenstockException closed = closed("3fa9c2d1");
        engine = engine(Users.DEFINITION);

        assertEquals(closed, assertThrows(PenstockException.class, engine::start));
        assertFalse(journal.has("create users_3fa9c2d1_000002"));
    }

    @Test
    void whatGoesWrongWithBothEndsTheEngine() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));
        awaitSuperseded();
        source.lose(new PenstockException("the publication was dropped", "Make sure that it stays."));

        PenstockException failure = assertThrows(PenstockException.class, () -> engine.awaitEnd());

        assertTrue(message(failure).contains("the publication was dropped"), message(failure));
    }

    @Test
    void aReindexBuildsAnotherGenerationWhichReplacesTheOneThatIsThere() throws InterruptedException {
        seeded(Users.DEFINITION);
        CountDownLatch release = whileSeedingOf("users_3fa9c2d1_000002");

        int request = new Reindexing(sink).ask("users");
        journal.await("held users_3fa9c2d1_000002");
        source.rows.put("1", "{\"n\":2}");
        source.commit(100, Users.user("1"));
        journal.await(
                () -> "{\"n\":2}".equals(documents("users_3fa9c2d1_000001").get("1")), "the live one is fresh");
        assertTrue(engine.status().seeded(), "readers have a whole one");
        assertEquals("users_3fa9c2d1_000002", engine.status().indexes().get(0).next());
        assertEquals(
                new RequestProgress(true, false, "users_3fa9c2d1_000002", 0),
                new Reindexing(sink).progress("users", request));
        release.countDown();

        journal.await("remove users_3fa9c2d1_000001");
        journal.await(() -> new Reindexing(sink).progress("users", request).done(), "done");
        assertEquals("{\"n\":2}", documents("users_3fa9c2d1_000002").get("1"));
        assertEquals(3, documents("users_3fa9c2d1_000002").size());
        assertEquals(null, engine.status().indexes().get(0).next());
    }

    @Test
    void noOtherEngineTakesOverWhereOnlyTheGenerationsAreToBeOthers() throws InterruptedException {
        seeded(Users.DEFINITION);

        new Reindexing(sink).ask("users");
        journal.await("remove users_3fa9c2d1_000001");
        journal.await(() -> journal.count("open session") == 3, "one for the new one, and one without the old one");

        assertEquals(2, journal.count("renew session"));
        source.lose(FakeSource.away());
        journal.await(() -> journal.count("open session") == 4, "the next");
        assertEquals(2, journal.count("renew session"), "whoever is cut off lets others");
    }

    @Test
    void aRenewalThatFailsIsTriedAgainAsAnyOtherBeginning() throws InterruptedException {
        seeded(Users.DEFINITION);
        AtomicInteger openings = new AtomicInteger();
        source.opening = () -> {
            if (openings.incrementAndGet() < 3) {
                throw FakeSource.away();
            }
        };

        new Reindexing(sink).ask("users");
        journal.await("remove users_3fa9c2d1_000001");

        source.rows.put("1", "{\"n\":3}");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");
        assertEquals("{\"n\":3}", documents("users_3fa9c2d1_000002").get("1"));
    }

    @Test
    void aReindexLeavesOtherIndexesAlone() throws InterruptedException {
        fill();
        engine = engine(Users.DEFINITION, Users.definition("people", "00000000"));
        engine.start();
        journal.await(() -> engine.status().seeded(), "seeded");
        String people = sink.memory.get("index:people");

        int request = new Reindexing(sink).ask("users");
        journal.await("remove users_3fa9c2d1_000001");
        journal.await(() -> new Reindexing(sink).progress("users", request).done(), "done");

        assertEquals(people, sink.memory.get("index:people"), "as it was");
        assertTrue(sink.reopen(new Generation("people", "00000000", 2)));
        assertEquals(
                List.of("create people_00000000_000002"),
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("create people") || entry.startsWith("remove people"))
                        .toList());
    }

    @Test
    void whatIsAskedForTwiceBeforeItIsTakenUpIsDoneOnce() throws InterruptedException {
        seeded(Users.DEFINITION);
        engine.close();

        assertEquals(1, new Reindexing(sink).ask("users"));
        assertEquals(1, new Reindexing(sink).ask("users"));
        engine = engine(Users.DEFINITION);
        engine.start();
        journal.await("remove users_3fa9c2d1_000001");

        assertEquals(2, new Reindexing(sink).ask("users"), "and again when it is done");
    }

    @Test
    void anIndexThatWasNeverBuiltCannotBeBuiltAnew() {
        PenstockException refusal = assertThrows(PenstockException.class, () -> new Reindexing(sink).ask("users"));

        assertTrue(message(refusal).startsWith("no engine has built the index users yet"), message(refusal));
    }

    @Test
    void aTruncateOfTheRootEmptiesEveryGeneration() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));

        source.rows.clear();
        source.commit(100, new TableTruncated(List.of(Users.USERS)));
        journal.await("confirm 108");

        Shown shown = shown();
        assertEquals("00000000", shown.live().hash());
        assertEquals(2, shown.byHash().size());
        shown.visible().forEach(generation -> assertEquals(Map.of(), documents(generation.physicalName())));
        assertTrue(shown.byHash().values().stream().allMatch(generation -> generation.number() > 2));
    }

    @Test
    void whatWasBegunAndNotRememberedIsNotLeftOver() {
        TrackedIndex live = opened(Users.DEFINITION, 0);
        live.seeded();
        sink.create(Users.DEFINITION, 0); // by an engine that was killed at once

        TrackedIndex next = opened(Users.DEFINITION, 1);
        next.seeded();
        opened(Users.DEFINITION, 1);

        assertEquals("users_3fa9c2d1_000003", next.generation().physicalName());
        assertFalse(sink.reopen(new Generation("users", "3fa9c2d1", 1)));
        assertFalse(sink.reopen(new Generation("users", "3fa9c2d1", 2)));
    }

    @Test
    void aReindexGoesOnWhereItWasAfterACrash() {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(Users.DEFINITION, 1);
        next.seededUpTo(DocumentKey.of("17"), 4);

        TrackedIndex again = opened(Users.DEFINITION, 1);

        assertEquals(next.generation(), again.generation());
        assertEquals(DocumentKey.of("17"), again.cursor());
        assertEquals("users_3fa9c2d1_000001", shown().live().physicalName());
    }

    @Test
    void aCrashBetweenTheAliasesAndTheMemoryLeavesReadersOnAWholeIndex() {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(Users.DEFINITION, 1);
        sink.remembering = (name, json) -> {
            throw RecordingSink.away();
        };
        assertThrows(RuntimeException.class, next::seeded);
        assertEquals("users_3fa9c2d1_000002", shown().live().physicalName());
        sink.remembering = (name, json) -> {};

        TrackedIndex again = opened(Users.DEFINITION, 1);
        assertEquals("users_3fa9c2d1_000001", shown().live().physicalName(), "which is fresh, and whole");
        again.seeded();
        opened(Users.DEFINITION, 1);

        assertEquals("users_3fa9c2d1_000002", shown().live().physicalName());
        assertTrue(journal.has("remove users_3fa9c2d1_000001"));
    }

    @Test
    void aMappingThatCanBeChangedInPlaceNeedsNoNewGeneration() {
        opened(Users.DEFINITION, 0).seeded();
        sink.adapting = definition -> definition.equals(NEXT);

        TrackedIndex adapted = opened(NEXT, 0);

        assertEquals("users_3fa9c2d1_000001", adapted.generation().physicalName());
        assertTrue(adapted.isSeeded());
        assertEquals(
                Map.of("00000000", adapted.generation(), "3fa9c2d1", adapted.generation()),
                shown().byHash(),
                "readers of either definition find it");
        assertEquals("users_3fa9c2d1_000001", opened(NEXT, 0).generation().physicalName(), "and it is remembered");
    }

    @Test
    void whatWasChangedInPlaceIsNotBuiltAnewAfterACrashBeforeItIsRememberedThatItFollows() throws Exception {
        seeded(Users.DEFINITION);
        engine.close();
        sink.adapting = definition -> definition.equals(NEXT);
        sink.remembering = (name, json) -> {
            if (name.startsWith("source:") && json.contains("\"users_00000000\"")) {
                throw new PenstockException("killed", "Start again.");
            }
        };
        engine = engine(NEXT);
        assertThrows(PenstockException.class, engine::start);
        assertTrue(String.valueOf(sink.memory.get("index:users")).contains("\"hash\":\"00000000\""));

        sink.remembering = (name, json) -> {};
        source.rows.put("1", "{\"n\":2}");
        source.commit(100, Users.user("1"));
        engine = engine(NEXT);
        engine.start();
        journal.await("confirm 108");

        assertEquals(
                1,
                journal.entries().stream()
                        .filter(entry -> entry.startsWith("create"))
                        .count());
        assertEquals("{\"n\":2}", documents("users_3fa9c2d1_000001").get("1"));
    }

    @Test
    void whatWasChangedInPlaceServesTheDefinitionThatItWasMadeForWhenItIsBuiltAnewToo() {
        opened(Users.DEFINITION, 0).seeded();
        sink.adapting = definition -> definition.equals(NEXT);
        opened(NEXT, 0);

        TrackedIndex anew = opened(NEXT, 1);
        anew.seeded();

        assertEquals(Map.of("00000000", anew.generation(), "3fa9c2d1", anew.generation()), shown().byHash());
    }

    @Test
    void whoGoesBackWhileTheNewOneIsBuiltLeavesNothingBehind() {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(NEXT, 0);

        opened(Users.DEFINITION, 0);

        assertFalse(sink.reopen(next.generation()));
        assertEquals("users_3fa9c2d1_000001", shown().live().physicalName());
    }

    @Test
    void aDefinitionThatCannotBeFollowedAnyMoreLeavesNoIndexThatStandsStillWhereReadersHaveAnother() throws Exception {
        TrackedIndex first = opened(Users.DEFINITION, 0);
        first.seeded();
        TrackedIndex next = opened(NEXT, 0);
        next.seeded();
        IndexGenerations generations = Tracking.of(Users.DEFINITION, sink, BatchPolicy.DEFAULT);

        generations.open("a", List.of("users_3fa9c2d1", "users_00000000"), List.of(), 0, 0);

        assertEquals(first.generation(), generations.current().generation());
        assertFalse(sink.reopen(next.generation()));
    }

    @Test
    void rowsThatLeaveTheRootWhileTwoDefinitionsAreKeptLeadNobodyBackToTheEarlierOne() throws InterruptedException {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(NEXT, 0);
        next.seeded();
        Tracking.open(next.generations(), NEXT, "a");
        TrackedIndex earlier = next.generations().tracked().get(0);
        PartitionsChanged left = new PartitionsChanged(List.of(), List.of(Users.USERS));

        earlier.partitionsChanged(left, new WalPosition(100));
        next.partitionsChanged(left, new WalPosition(100));
        earlier.seeded();
        opened(NEXT, 0);

        assertEquals("users_00000000_000002", shown().live().physicalName(), "until the next one is whole");
        next = opened(NEXT, 0);
        next.seeded();
        assertEquals("users_00000000_000004", shown().live().physicalName());
        assertEquals(Set.of("00000000", "3fa9c2d1"), shown().byHash().keySet());
    }

    @Test
    void aGenerationThatLacksADocumentIsNotGoneBackTo() {
        TrackedIndex first = opened(Users.DEFINITION, 0);
        first.seeded();
        first.lacks();
        opened(NEXT, 0).seeded();
        opened(NEXT, 0);

        TrackedIndex again = opened(Users.DEFINITION, 0);

        assertEquals("users_3fa9c2d1_000003", again.generation().physicalName());
        assertEquals("users_00000000_000002", shown().live().physicalName(), "until that is whole");
    }

    @Test
    void aDocumentThatOnlyTheEarlierDefinitionCannotTakeHoldsNothingUp() throws InterruptedException {
        seeded(Users.DEFINITION);
        engine.close();
        sink.writing = (generation, documents) -> generation.hash().equals("3fa9c2d1")
                ? new WriteReport(
                        List.of(),
                        documents.stream()
                                .map(document -> new WriteReport.Rejection(document.id(), "too large"))
                                .toList())
                : WriteReport.WRITTEN;
        source.rows.put("1", "{\"n\":2}");
        source.commit(100, Users.user("1"));
        engine = engine(NEXT);
        engine.start();

        journal.await("confirm 108");
        journal.await(
                () -> "{\"n\":2}".equals(documents("users_00000000_000002").get("1")), "the mended record works");
    }

    @Test
    void aRefusalAtTheNextStartEndsTheEngineThoughAnEarlierDefinitionWasFollowed() throws InterruptedException {
        seededThen(NEXT);
        awaitStatus(List.of("users_3fa9c2d1_000001"));
        awaitSuperseded();
        source.opening = () -> {
            throw new PenstockException("the replication slot was dropped", "Start once with --reseed.");
        };
        source.lose(new PenstockException("the column name was dropped", "Correct the record."));

        PenstockException failure = assertThrows(PenstockException.class, () -> engine.awaitEnd());

        assertTrue(message(failure).contains("the replication slot was dropped"), message(failure));
    }

    @Test
    void theSessionIsRenewedWhenTheRetentionIsOverAndNotBefore() {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(NEXT, 0);
        IndexGenerations generations = next.generations();
        assertFalse(generations.isDue(0), "while it is built");
        next.seeded();
        assertTrue(generations.isDue(0), "the earlier one is superseded");
        Tracking.open(generations, NEXT, "a");
        assertFalse(generations.isDue(0));

        now.addAndGet(retention.toMillis() - 1);
        assertFalse(generations.isDue(0));
        now.addAndGet(1);
        assertTrue(generations.isDue(0));

        Tracking.open(generations, NEXT, "a");
        assertFalse(generations.isDue(0));
        assertEquals(1, generations.tracked().size());
    }

    @Test
    void aGenerationThatIsNotKeptAnyMoreChangesNothing() {
        opened(Users.DEFINITION, 0).seeded();
        TrackedIndex next = opened(NEXT, 0);
        IndexGenerations generations = next.generations();
        TrackedIndex earlier = generations.tracked().get(0);
        next.seeded();
        now.addAndGet(retention.toMillis());
        Tracking.open(generations, NEXT, "a");
        now.addAndGet(retention.toMillis());
        Tracking.open(generations, NEXT, "a");
        String before = sink.memory.get("index:users");

        earlier.seededUpTo(DocumentKey.of("17"), 4); // a step that outlives its session

        assertEquals(before, sink.memory.get("index:users"));
    }

    private PenstockException closed(String hash) {
        PenstockException closed = new PenstockException("the index was closed", "Open it and start again.");
        sink.reopening = generation -> {
            if (generation.hash().equals(hash)) {
                throw closed;
            }
        };
        return closed;
    }

    private CountDownLatch whileSeedingOf(String name) {
        CountDownLatch release = new CountDownLatch(1);
        sink.writing = (generation, documents) -> {
            // Changes have higher versions than what is seeded at the slot's beginning.
            if (generation.physicalName().contains(name)
                    && documents.get(0).version() < WalPosition.parse("0/64").value()) {
                journal.note("held " + name);
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        return release;
    }

    private void seeded(IndexDefinition definition) throws InterruptedException {
        fill();
        engine = engine(definition);
        engine.start();
        journal.await(() -> engine.status().seeded(), "seeded");
    }

    private void fill() {
        source.rows.put("1", "{\"n\":1}");
        source.rows.put("2", "{\"n\":1}");
        source.rows.put("3", "{\"n\":1}");
    }

    /** As a deployment does: another engine with another definition. */
    private void seededThen(IndexDefinition next) throws InterruptedException {
        seeded(Users.DEFINITION);
        engine.close();
        engine = engine(next);
        engine.start();
    }

    private void awaitStatus(List<String> earlier) throws InterruptedException {
        journal.await(
                () -> engine.status().seeded()
                        && engine.status().indexes().get(0).earlier().equals(earlier)
                        && engine.status().indexes().get(0).next() == null,
                "earlier " + earlier);
    }

    /** Then the session that followed the swap is open. */
    private void awaitSuperseded() throws InterruptedException {
        journal.await(
                () -> String.valueOf(sink.memory.get("index:users")).matches(".*\"supersededAt\":\\d.*"),
                "the session is renewed");
    }

    private Map<String, String> documents(String generation) {
        return sink.documents(generation);
    }

    private Shown shown() {
        return Objects.requireNonNull(sink.last);
    }

    private TrackedIndex opened(IndexDefinition definition, int requested) {
        IndexGenerations generations =
                Tracking.of(definition, sink, BatchPolicy.DEFAULT, () -> Instant.ofEpochMilli(now.get()), retention);
        return Tracking.open(generations, definition, "a", requested);
    }

    private Engine engine(IndexDefinition... definitions) {
        return new Engine(
                source,
                sink,
                new EngineOptions(
                        List.of(definitions),
                        BatchPolicy.DEFAULT.with(numbers -> numbers.confirmInterval(Duration.ZERO)),
                        FailurePolicy.STOP,
                        Map.of(),
                        retention,
                        false,
                        new EngineListener() {}));
    }
}
