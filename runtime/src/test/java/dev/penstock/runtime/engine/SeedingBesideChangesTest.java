package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seeding one index delays changes of another by no more than the writes that are on their way already. */
@Timeout(60)
class SeedingBesideChangesTest {

    private static final String USERS = "users_3fa9c2d1_000001";
    private static final String PEOPLE_BEING_SEEDED = "people_00000000_000002";
    private static final IndexDefinition PEOPLE = Users.definition("people", "00000000");
    private static final int SEEDERS = 2;
    private static final int FIRST_COMMIT = 100;

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger seedsOnTheirWay = new AtomicInteger();
    private final BatchPolicy policy = BatchPolicy.DEFAULT.with(
            policy -> policy.buildSize(1).writers(2).seeders(SEEDERS).confirmInterval(Duration.ZERO));
    private Engine engine = engine(Users.DEFINITION);

    @AfterEach
    void close() {
        release.countDown();
        engine.close();
    }

    @Test
    void changesGoOnThoughEveryWriteOfSeedingHangs() throws InterruptedException {
        seedUsers();
        whilePeopleIsBeingSeeded();

        for (int n = 1; n <= 50; n++) {
            String id = Integer.toString(n);
            source.rows.put(id, "changed");
            int position = FIRST_COMMIT + n * 10;
            source.commit(position, Users.user(id));
            journal.await(() -> sink.version(USERS, id) == position, "the change of " + id + " is written");
        }

        assertEquals(SEEDERS, seedsOnTheirWay.get());
        assertFalse(engine.status().seeded());
        release.countDown();
        journal.await(() -> engine.status().seeded(), "people is whole");
        assertEquals(sink.documents(USERS), sink.documents(PEOPLE_BEING_SEEDED));
    }

    private void seedUsers() throws InterruptedException {
        IntStream.rangeClosed(1, 100).forEach(n -> source.rows.put(Integer.toString(n), "as at first"));
        engine.start();
        journal.await(() -> engine.status().seeded(), "users is whole");
        engine.close();
    }

    /** All that may be on their way at once are, and hang. */
    private void whilePeopleIsBeingSeeded() throws InterruptedException {
        sink.writing = (generation, documents) -> {
            // Changes have higher versions than what is seeded at the slot's beginning.
            if (generation.index().equals("people") && documents.get(0).version() < FIRST_COMMIT) {
                seedsOnTheirWay.incrementAndGet();
                Journal.hold(release);
            }
            return WriteReport.WRITTEN;
        };
        engine = engine(Users.DEFINITION, PEOPLE);
        engine.start();
        journal.await(() -> seedsOnTheirWay.get() == SEEDERS, "all seeders write");
        assertTrue(sink.documents(PEOPLE_BEING_SEEDED).isEmpty());
    }

    private Engine engine(IndexDefinition... definitions) {
        return new Engine(
                source,
                sink,
                new EngineOptions(List.of(definitions), policy, FailurePolicy.STOP, false, new EngineListener() {}));
    }
}
