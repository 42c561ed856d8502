package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What closes a batch, by the numbers of {@link BatchPolicy}; each alone. */
@Timeout(60)
class BatchesTest {

    /** What a key with an id of one digit counts. */
    private static final int KEY_BYTES = 101;

    private static final Duration NEVER = Duration.ofMinutes(10);

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private @Nullable Engine engine;

    @AfterEach
    void close() {
        Objects.requireNonNull(engine).close();
    }

    @Test
    void withoutABoundThatIsReachedWhatWaitsIsOneBatch() throws InterruptedException {
        start(policy -> {});

        source.commit(100, user("1"), user("2"), user("3"), user("4"));

        journal.await("confirm 108");
        assertEquals(1, journal.count("build 1,2,3,4"));
    }

    @Test
    void aBatchTakesUpSoManyChangesOfHoweverFewRows() throws InterruptedException {
        start(policy -> policy.maxChanges(2));

        source.commit(100, user("1"), user("1"), user("1"), user("2"));

        journal.await("confirm 108");
        assertEquals(1, journal.count("build 1"));
        assertEquals(1, journal.count("build 1,2"));
    }

    @Test
    void aBatchTakesUpSoManyDifferentRowsWithHoweverManyChanges() throws InterruptedException {
        start(policy -> policy.maxRows(2));

        source.commit(100, user("1"), user("1"), user("1"), user("2"), user("3"), user("4"));

        journal.await("confirm 108");
        assertEquals(1, journal.count("build 1,2"));
        assertEquals(1, journal.count("build 3,4"));
    }

    @Test
    void aBatchTakesUpSoManyBytesOfKeys() throws InterruptedException {
        start(policy -> policy.maxBytes(2 * KEY_BYTES));

        source.commit(100, user("1"), user("2"), user("3"), user("4"));

        journal.await("confirm 108");
        assertEquals(1, journal.count("build 1,2"));
        assertEquals(1, journal.count("build 3,4"));
    }

    @Test
    void aBatchWaitsOutTheDelayForMoreThoughAWriterIsFree() throws InterruptedException {
        start(policy -> policy.delay(NEVER).maxRows(2));

        commitWithGap();

        journal.await("build 1,2");
    }

    @Test
    void aFullBatchDoesNotWait() throws InterruptedException {
        start(policy -> policy.delay(NEVER).maxRows(1));

        source.commit(100, user("1"));

        journal.await("build 1");
    }

    @Test
    void whenTheDelayIsOverABatchIsGivenAwayThoughNothingMoreCame() throws InterruptedException {
        Duration delay = Duration.ofMillis(500);
        start(policy -> policy.delay(delay));
        long started = System.nanoTime();

        source.commit(100, user("1"));

        journal.await("confirm 108");
        assertTrue(System.nanoTime() - started >= delay.toNanos());
    }

    @Test
    void whatComesWhileEveryWriterIsBusyIsGathered() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        source.building = keys -> {
            if (keys.equals(List.of(DocumentKey.of("9")))) {
                journal.note("held");
                Journal.hold(release);
            }
        };
        start(policy -> policy.writers(1));
        source.commit(100, user("9"));
        journal.await("held");

        commitWithGap();
        awaitTaken();
        release.countDown();

        journal.await("confirm 208");
        assertEquals(1, journal.count("build 1,2"));
    }

    private void start(Consumer<BatchPolicy.Builder> numbers) throws InterruptedException {
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String index) {
                journal.note("seeded");
            }
        };
        BatchPolicy policy = BatchPolicy.DEFAULT
                .with(common -> common.seeders(1).writers(2).confirmInterval(Duration.ZERO))
                .with(numbers);
        engine = new Engine(
                source,
                new RecordingSink(journal),
                new EngineOptions(List.of(Users.DEFINITION), policy, FailurePolicy.STOP, false, listener));
        engine.start();
        journal.await("seeded");
    }

    /** Two transactions, of which the second comes to nobody who does not wait for it. */
    private void commitWithGap() {
        source.appendWithGap(transaction(150, "1"), transaction(200, "2"));
    }

    private static List<ChangeEvent> transaction(long position, String id) {
        return List.of(
                new ChangeEvent.Begin(new WalPosition(position), Instant.EPOCH),
                user(id),
                new ChangeEvent.Commit(new WalPosition(position + 8)));
    }

    /** Until there is nothing left that the loop could take. */
    private void awaitTaken() throws InterruptedException {
        long before = journal.count("poll");
        journal.await(() -> journal.count("poll") >= before + 15, "the loop goes round");
    }
}
