package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine promises of dead letters, over a source and a sink that keep their promises. */
@Timeout(60)
class DeadLettersTest {

    private static final String GENERATION = "users_3fa9c2d1_000001";

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private final MemoryLetters letters = new MemoryLetters(journal);
    private final FakeDocuments.Hook sound = source.building;
    private final List<DeadLetter> told = new CopyOnWriteArrayList<>();
    private FailurePolicy policy = FailurePolicy.DEAD_LETTER;
    private @Nullable Engine engine;

    @BeforeEach
    void fill() {
        sink.letters = letters;
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void aDocumentThatCannotBeBuiltHasALetterBeforeItsChangeIsConfirmedAndOthersAreWritten() throws Exception {
        seeded();
        source.failToBuild("2");
        source.rows.put("1", "A");

        source.commit(100, user("1"), user("2"));
        journal.await("confirm 108");

        DeadLetter letter = letters.letters().findFirst().orElseThrow();
        assertEquals("users", letter.index());
        assertEquals(DocumentKey.of("2"), letter.key());
        assertEquals("division by zero", letter.reason());
        assertEquals(new WalPosition(100), letter.position());
        assertEquals(1, letter.attempts());
        assertTrue(journal.indexOf("letter 2") < journal.indexOf("confirm 108"));
        assertEquals(Map.of("1", "A", "2", "b", "3", "c"), sink.documents(GENERATION));
        assertEquals(List.of(letter), told);
        assertEquals(1, status().deadLetters());
        assertEquals(0, status().skipped());
    }

    @Test
    void aDocumentThatTheSinkRefusesIsBuiltAndSentOnceMoreBeforeItHasALetter() throws Exception {
        seeded();
        AtomicInteger sent = new AtomicInteger();
        sink.writing = (generation, documents) -> {
            sent.incrementAndGet();
            return new WriteReport(List.of(), List.of(new Rejection("2", "it is odd")));
        };

        source.commit(100, user("2"));
        journal.await("confirm 108");

        assertEquals(2, sent.get());
        assertEquals(List.of("2 1"), letters.attempts());
        assertEquals(2, journal.count("build 2"));
    }

    @Test
    void eachFurtherFailureCountsAndKeepsTheFirstTime() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");
        Instant first = letters.letters().findFirst().orElseThrow().first();

        source.commit(200, user("2"));
        journal.await("confirm 208");
        restart();
        source.commit(300, user("2"));
        journal.await("confirm 308");

        assertEquals(List.of("2 3"), letters.attempts());
        DeadLetter letter = letters.letters().findFirst().orElseThrow();
        assertEquals(first, letter.first());
        assertEquals(new WalPosition(300), letter.position());
    }

    @Test
    void aChangeThatMakesItWellRemovesItsLetterAndADeleteDoesToo() throws Exception {
        seeded();
        source.failToBuild("2", "3");
        source.commit(100, user("2"), user("3"));
        journal.await("confirm 108");
        assertEquals(List.of("2 1", "3 1"), letters.attempts());

        source.building = sound;
        source.rows.remove("3");
        source.commit(200, user("2"), user("3"));
        journal.await("confirm 208");

        assertEquals(List.of(), letters.attempts());
        assertTrue(journal.indexOf("drop 2") < journal.indexOf("confirm 208"), "durable first");
        assertEquals(0, status().deadLetters());
    }

    @Test
    void withoutLettersTheSinkIsAskedForThemOnceAtTheStart() throws Exception {
        seeded();
        for (int i = 1; i <= 20; i++) {
            source.commit(100L * i, user("1"));
        }
        journal.await("confirm 2008");

        assertEquals(
                List.of("open letters", "list letters"),
                journal.entries().stream()
                        .filter(entry -> entry.contains("letter") || entry.startsWith("drop"))
                        .toList());
    }

    @Test
    void seedingRemovesLettersToo() throws Exception {
        source.failToBuild("2");
        seeded();
        assertEquals(List.of("2 1"), letters.attempts());

        source.building = sound;
        engine().close();
        sink.remove(GENERATION);
        start();
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");

        assertEquals(List.of(), letters.attempts());
    }

    @Test
    void aLetterOutlivesItsGenerationUntilAllIsBuiltAgainAndGoesThenIfItsRowIsGone() throws Exception {
        source.failToBuild("2", "3");
        seeded();
        assertEquals(List.of("2 1", "3 1"), letters.attempts());
        engine().close();
        source.rows.remove("3");
        sink.remove(GENERATION);

        start();
        journal.await(() -> journal.count("seeded users") == 2, "seeded again");
        journal.await(() -> letters.attempts().equals(List.of("2 2")), "the other has gone");

        assertEquals(2, letters.letters().findFirst().orElseThrow().generation());
        journal.await(() -> status().deadLetters() == 1, "counted");
    }

    @Test
    void r5ARetryIsBuiltAsAChangeWouldBeAtThePositionReleasedLast() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");
        source.building = sound;
        source.rows.put("2", "mended");
        source.commit(200, user("1"));
        journal.await("confirm 208");

        ask();
        journal.await("drop 2");

        assertEquals("mended", sink.documents(GENERATION).get("2"));
        assertEquals(200, sink.version(GENERATION, "2"));
        assertEquals(List.of(), letters.attempts());
    }

    @Test
    void aRetryThatFailsIsAnAttemptAndIsNotMadeAgainUnasked() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");

        ask();
        journal.await(() -> letters.attempts().equals(List.of("2 2")), "tried once more");
        ask();
        journal.await(() -> letters.attempts().equals(List.of("2 3")), "and when asked again");

        assertFalse(letters.letters().anyMatch(DeadLetter::retryAsked));
    }

    @Test
    void aRetryThatWasAskedForWithoutAnEngineIsMadeAtTheNextStart() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");
        engine().close();
        ask();
        source.building = sound;

        start();
        journal.await("drop 2");

        assertEquals(List.of(), letters.attempts());
    }

    @Test
    void r6NothingIsConfirmedWhileTheLetterCannotBePut() throws Exception {
        seeded();
        source.failToBuild("2");
        AtomicBoolean away = new AtomicBoolean(true);
        letters.putting = () -> {
            if (away.get()) {
                journal.note("put in vain");
                throw RecordingSink.away();
            }
        };

        source.commit(100, user("2"));
        journal.await(() -> journal.count("put in vain") == 3, "tried again");
        assertFalse(journal.has("confirm 108"));
        away.set(false);
        journal.await("confirm 108");

        assertEquals(List.of("2 1"), letters.attempts());
    }

    @Test
    void aLetterThatIsRefusedStopsTheEngineAndNothingIsLost() throws Exception {
        seeded();
        source.failToBuild("2");
        letters.putting = () -> {
            throw new PenstockException("no letters today", "Mend it.");
        };
        source.commit(100, user("2"));

        PenstockException stopped = assertThrows(PenstockException.class, () -> engine().awaitEnd());
        assertEquals("no letters today. Mend it.", message(stopped));
        assertFalse(journal.has("confirm 108"));

        letters.putting = () -> {};
        start();
        journal.await("confirm 108");
        assertEquals(List.of("2 1"), letters.attempts());
    }

    @Test
    void anOutageOfTheSinkIsNoReasonForALetter() throws Exception {
        seeded();
        AtomicInteger attempts = new AtomicInteger();
        sink.writing = (generation, documents) -> {
            if (attempts.incrementAndGet() < 3) {
                throw RecordingSink.away();
            }
            return WriteReport.WRITTEN;
        };

        source.commit(100, user("1"), user("2"));
        journal.await("confirm 108");

        assertEquals(List.of(), letters.attempts());
        assertFalse(journal.has("letter 1"));
    }

    @Test
    void afterACrashBetweenLetterAndConfirmationTheDocumentHasOneLetter() throws Exception {
        seeded();
        source.failToBuild("2");
        sink.remembering = (name, json) -> {
            if (journal.has("letter 2") && !journal.has("crashed")) {
                journal.note("crashed");
                throw new IllegalStateException("crashed");
            }
        };
        source.commit(100, user("2"));
        assertThrows(IllegalStateException.class, () -> engine().awaitEnd());
        assertEquals(List.of("2 1"), letters.attempts());

        start();
        journal.await("confirm 108");

        assertEquals(List.of("2 2"), letters.attempts());
    }

    @Test
    void afterACrashBetweenWriteAndRemovalTheLetterGoes() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");
        source.building = sound;
        letters.dropping = () -> {
            throw new IllegalStateException("crashed");
        };
        source.commit(200, user("2"));
        assertThrows(IllegalStateException.class, () -> engine().awaitEnd());
        assertEquals(List.of("2 1"), letters.attempts());

        letters.dropping = () -> {};
        start();
        journal.await("confirm 208");

        assertEquals(List.of(), letters.attempts());
    }

    @Test
    void aFailureThatALaterBatchHasOvertakenLeavesNoLetter() throws Exception {
        seeded();
        CountDownLatch overtaken = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean bad = new AtomicBoolean(true);
        source.building = keys -> {
            if (keys.contains(DocumentKey.of("2")) && bad.get()) {
                throw new dev.penstock.runtime.spi.BuildFailedException("division by zero", null);
            }
        };
        letters.putting = () -> {
            failed.countDown();
            Journal.hold(overtaken);
        };
        source.commit(100, user("2"));
        failed.await();
        bad.set(false);
        source.rows.put("2", "well");

        source.commit(200, user("2"));
        journal.await("drop 2");
        overtaken.countDown();
        journal.await("confirm 208");

        assertEquals(List.of(), letters.attempts());
        assertEquals("well", sink.documents(GENERATION).get("2"));
    }

    @Test
    void whatOthersDropIsNoticed() throws Exception {
        seeded();
        source.failToBuild("2", "3");
        source.commit(100, user("2"), user("3"));
        journal.await("confirm 108");
        assertEquals(2, status().deadLetters());

        letters.drop(letters.letters().limit(1).map(DeadLetter::place).toList());

        journal.await(() -> status().deadLetters() == 1, "noticed");
    }

    @Test
    void whateverThePolicyIsNowALetterGoesWhenItsDocumentIsWell() throws Exception {
        seeded();
        source.failToBuild("2");
        source.commit(100, user("2"));
        journal.await("confirm 108");
        policy = FailurePolicy.STOP;
        source.building = sound;
        restart();

        source.commit(200, user("2"));
        journal.await("confirm 208");

        assertEquals(List.of(), letters.attempts());
    }

    @Test
    void aSinkThatKeepsNoneIsRefusedBeforeAnythingIsBegun() {
        sink.letters = null;

        PenstockException refusal = assertThrows(PenstockException.class, this::start);

        assertEquals(
                "documents of index users are to get dead letters, and the sink keeps none. Use --on-rejection=stop or"
                        + " --on-rejection=skip, or a sink that keeps them, such as OpenSearch.",
                message(refusal));
        assertFalse(journal.has("open session"));
    }

    /** As the command does. */
    private void ask() {
        letters.put(letters.letters().map(DeadLetter::askedForRetry).toList());
    }

    private void restart() throws InterruptedException {
        engine().close();
        start();
    }

    private void seeded() throws InterruptedException {
        start();
        journal.await("seeded users");
    }

    private void start() throws InterruptedException {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String index) {
                journal.note("seeded " + index);
            }

            @Override
            public void onDeadLetter(DeadLetter letter) {
                told.add(letter);
            }
        };
        BatchPolicy batch = BatchPolicy.DEFAULT.with(numbers ->
                numbers.maxChanges(1_000).maxRows(100).buildSize(50).seeders(1).confirmInterval(Duration.ZERO));
        engine = new Engine(source, sink, new EngineOptions(List.of(Users.DEFINITION), batch, policy, false, listener));
        engine.start();
    }

    private EngineStatus.IndexStatus status() {
        return engine().status().indexes().get(0);
    }

    private Engine engine() {
        return Objects.requireNonNull(engine);
    }
}
