package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While the sink is so busy that it takes one write at once, a change that waits goes before what is done in the background. */
@Timeout(60)
class ChangesFirstTest {

    private static final IndexDefinition PEOPLE = Users.definition("people", "00000000");

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final FakeSource source = new FakeSource(journal);
    private final BatchPolicy policy = BatchPolicy.DEFAULT.with(
            numbers -> numbers.writers(2).seeders(1).maxFanOut(3).buildSize(2).confirmInterval(Duration.ZERO));
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> writers = new CopyOnWriteArrayList<>();
    private Engine engine = engine(Users.DEFINITION);

    @AfterEach
    void close() {
        busy.countDown();
        release.countDown();
        engine.close();
    }

    @Test
    void aChangeThatWaitsGoesBeforeARangeThatWaits() throws InterruptedException {
        seedUsers();
        source.dealt = () -> Journal.hold(busy);
        engine = engine(Users.DEFINITION, PEOPLE);
        engine.start();
        journal.await("create people_00000000_000002");

        theSinkBecomesBusy();
        awaitWaiting("penstock-seeder");
        assertTheNextWriteIsAChange();
    }

    @Test
    void aChangeThatWaitsGoesBeforeALargeFanOutThatWaits() throws InterruptedException {
        seedUsers();
        source.usersOfOrders.put("1", List.copyOf(source.rows.keySet()));
        engine = engine(Users.DEFINITION);
        engine.start();

        theSinkBecomesBusy();
        source.commit(200, new RowChange(Users.ITEMS, null, Users.row("id", "5", "order_id", "1")));
        awaitWaiting("penstock-fan-out");
        assertTheNextWriteIsAChange();
    }

    private void assertTheNextWriteIsAChange() throws InterruptedException {
        source.commit(300, Users.user("2"));
        awaitWaiting("penstock-writer");
        assertTrue(writers.isEmpty(), writers::toString);

        release.countDown();
        journal.await(() -> writers.size() > 1, "both are written");

        assertTrue(writers.get(0).startsWith("penstock-writer"), writers::toString);
    }

    private void seedUsers() throws InterruptedException {
        IntStream.rangeClosed(1, 9).forEach(n -> source.rows.put(Integer.toString(n), "row"));
        engine.start();
        journal.await(() -> engine.status().seeded(), "users is whole");
        engine.close();
    }

    /** It refuses a write, so that one at once is left of three; and the next one hangs, and is refused, too. */
    private void theSinkBecomesBusy() throws InterruptedException {
        AtomicInteger writes = new AtomicInteger();
        sink.writing = (generation, documents) -> {
            int number = writes.incrementAndGet();
            if (number == 2) {
                busy.countDown();
                Journal.hold(release);
            }
            if (number <= 2) {
                return new WriteReport(List.<VersionedDocument>copyOf(documents), List.of());
            }
            writers.add(Thread.currentThread().getName());
            return WriteReport.WRITTEN;
        };
        source.commit(100, Users.user("1"));
        assertTrue(busy.await(20, TimeUnit.SECONDS));
        assertEquals(2, writes.get());
    }

    private void awaitWaiting(String name) throws InterruptedException {
        journal.await(
                () -> Thread.getAllStackTraces().entrySet().stream()
                        .anyMatch(thread -> thread.getKey().getName().startsWith(name)
                                && Arrays.stream(thread.getValue())
                                        .anyMatch(frame -> frame.getClassName().equals(WriteLimit.class.getName()))),
                name + " waits for its turn");
    }

    private Engine engine(IndexDefinition... definitions) {
        return new Engine(
                source,
                sink,
                new EngineOptions(List.of(definitions), policy, FailurePolicy.STOP, false, new EngineListener() {}));
    }
}
