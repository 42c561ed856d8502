package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StandingByException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An engine that must wait before it may begin. */
@Timeout(60)
class EngineTakeOverTest {

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private final AtomicInteger openings = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Engine engine = engine(FailurePolicy.STOP);

    @AfterEach
    void close() {
        over.countDown();
        engine.close();
    }

    @Test
    void standsByWhileAnotherIsAtWorkAndTakesOver() throws InterruptedException {
        source.rows.putAll(Map.of("1", "a"));
        source.opening = () -> {
            if (openings.incrementAndGet() == 1) {
                throw new StandingByException("another engine works with slot s");
            }
            await(over);
        };

        engine.start();

        assertEquals(Phase.STANDING_BY, engine.status().phase());
        assertEquals(1, journal.count("stands by: another engine works with slot s"));
        assertEquals(0, journal.count("open session"));
        over.countDown();
        journal.await("seeded users");
        assertEquals(Phase.RUNNING, engine.status().phase());
        assertNull(engine.status().outage());
    }

    @Test
    void standsByWhenAnotherHasTakenOverMeanwhile() throws InterruptedException {
        source.opening = () -> {
            if (openings.incrementAndGet() == 2) {
                throw new StandingByException("another engine works with slot s");
            }
        };
        engine.start();
        journal.await("seeded users");

        source.lose(FakeSource.away());

        journal.await("stands by: another engine works with slot s");
        source.rows.put("1", "a");
        source.commit(100, Users.user("1"));
        journal.await("confirm 108");
    }

    @Test
    void whatIsAskedOfOneThatStandsByIsNotWhatTheOtherHasDoneMeanwhile() throws InterruptedException {
        source.opening = () -> {
            int opening = openings.incrementAndGet();
            if (opening == 2) {
                throw new StandingByException("another engine works with slot s");
            }
            if (opening == 3) {
                journal.note("waits for its turn");
                await(over);
            }
        };
        engine.start();
        journal.await("seeded users");
        source.lose(FakeSource.away());
        journal.await("waits for its turn");
        try (Engine other = engine(FailurePolicy.STOP)) {
            other.start();
            other.seed("users");
            journal.await(() -> isTaken(new InPlaceSeeding(sink).progress("users", 1)), "seeded by the other");
            other.reindex("users");
            journal.await(() -> isTaken(new Reindexing(sink).progress("users", 1)), "built anew by the other");
        }

        engine.reindex("users");
        engine.seed("users");
        assertEquals("{\"users\":2}", sink.memory.get(Reindexing.NAME));
        assertEquals("{\"users\":2}", sink.memory.get(InPlaceSeeding.NAME));

        over.countDown();
        journal.await("show users_3fa9c2d1_000003");
    }

    private static boolean isTaken(RequestProgress progress) {
        return progress.taken() && progress.done();
    }

    @Test
    void oneOfSeveralWaitsForASinkThatIsAwayAtTheStart() throws InterruptedException {
        sink.opening = () -> {
            if (openings.incrementAndGet() < 3) {
                throw RecordingSink.away();
            }
        };

        engine.startPatiently();

        journal.await("seeded users");
        assertEquals(3, openings.get());
        assertEquals(Phase.RUNNING, engine.status().phase());
    }

    @Test
    void aSinkWhoseDeadLettersAreAwayAtFirstIsOpenedOnce() throws InterruptedException {
        AtomicInteger opened = new AtomicInteger();
        MemoryLetters letters = new MemoryLetters(journal);
        letters.opening = () -> {
            if (openings.incrementAndGet() < 3) {
                throw RecordingSink.away();
            }
        };
        sink.letters = letters;
        sink.opening = opened::incrementAndGet;

        try (Engine patient = engine(FailurePolicy.DEAD_LETTER)) {
            patient.startPatiently();
            journal.await("seeded users");
        }

        assertEquals(3, openings.get());
        assertEquals(1, opened.get());
    }

    @Test
    void aSingleOneDoesNot() {
        sink.opening = () -> {
            throw RecordingSink.away();
        };

        assertThrows(PenstockException.class, engine::start);

        assertEquals(Phase.STOPPED, engine.status().phase());
    }

    private Engine engine(FailurePolicy failure) {
        EngineListener listener = new EngineListener() {
            @Override
            public void onStandingBy(String reason) {
                journal.note("stands by: " + reason);
            }

            @Override
            public void onSeeded(String index) {
                journal.note("seeded " + index);
            }
        };
        return new Engine(
                source,
                sink,
                new EngineOptions(
                        List.of(Users.DEFINITION),
                        BatchPolicy.DEFAULT.with(numbers -> numbers.seeders(1).confirmInterval(Duration.ZERO)),
                        failure,
                        false,
                        listener));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
