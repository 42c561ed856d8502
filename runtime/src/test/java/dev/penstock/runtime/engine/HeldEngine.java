package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.row;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.ChangeEvent.TableTruncated;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** An engine over fakes, for tests elsewhere: whatever is built in the background of one of its indexes is held at will. */
public final class HeldEngine implements AutoCloseable {

    private static final IndexDefinition OTHERS = new IndexDefinition(
            "others",
            "11111111",
            Users.DEFINITION.root(),
            Users.DEFINITION.key(),
            Users.DEFINITION.documentSql(),
            List.of(),
            Users.DEFINITION.tables(),
            Users.DEFINITION.mapping(),
            Users.DEFINITION.settings(),
            null);

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile String held = "users";
    private final Engine engine = new Engine(
            source,
            sink,
            new EngineOptions(
                    List.of(Users.DEFINITION, OTHERS),
                    BatchPolicy.DEFAULT.with(numbers ->
                            numbers.maxFanOut(3).buildSize(2).seeders(2).confirmInterval(Duration.ZERO)),
                    FailurePolicy.STOP,
                    false,
                    new EngineListener() {}));

    /** One with two indexes, users and others. */
    public HeldEngine() {
        List<String> ids =
                IntStream.rangeClosed(10, 19).mapToObj(String::valueOf).toList();
        ids.forEach(id -> source.rows.put(id, "{}"));
        source.usersOfOrders.put("1", ids);
        sink.writing = (generation, documents) -> {
            if (generation.index().equals(held)) {
                Journal.hold(hold);
            }
            return WriteReport.WRITTEN;
        };
    }

    /** Starts it. */
    public HeldEngine start() throws InterruptedException {
        engine.start();
        return this;
    }

    /** Starts it and waits until both are whole. */
    public HeldEngine seeded() throws InterruptedException {
        start();
        journal.await(() -> engine.status().seeded(), "seeded");
        return this;
    }

    /** Holds what is written of an index from now on. */
    public HeldEngine hold(String index) {
        held = index;
        hold = new CountDownLatch(1);
        return this;
    }

    /** Lets go of what is held. */
    public void release() {
        hold.countDown();
    }

    /** Changes a row that is part of very many users; returns when its position is confirmed, which it is before they are built. */
    public void commitFanOut(long position) throws InterruptedException {
        source.commit(position, new RowChange(Users.ITEMS, null, row("id", "5", "order_id", "1")));
        journal.await("confirm " + (position + 8));
    }

    /** Empties a table of which each document is built anew; as above. */
    public void truncateOrders(long position) throws InterruptedException {
        source.commit(position, new TableTruncated(List.of(Users.ORDERS)));
        journal.await("confirm " + (position + 8));
    }

    /** The engine itself. */
    public Engine engine() {
        return engine;
    }

    /** Where it writes. */
    public DocumentSink sink() {
        return sink;
    }

    @Override
    public void close() {
        release();
        engine.close();
    }
}
