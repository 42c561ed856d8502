package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.WriteReport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many writes are on their way at once, as the sink answers. */
@Timeout(60)
class DocumentWriterTest {

    private static final int MOST = 8;
    private static final BatchPolicy POLICY =
            BatchPolicy.DEFAULT.with(policy -> policy.writers(5).seeders(3));

    private final Journal journal = new Journal();
    private final RecordingSink sink = new RecordingSink(journal);
    private final EngineListener listener = new EngineListener() {};
    private final TrackedIndex index = Tracking.opened(Users.DEFINITION, sink, POLICY);
    private final DocumentWriter writer = new DocumentWriter(
            sink,
            new Rejections(FailurePolicy.STOP, listener),
            POLICY,
            new OutageLog(listener, InstantSource.system()));

    @BeforeEach
    void open() {
        Tracking.reopen(index);
    }

    @Test
    void halfAsManyWritesAreSentAtOnceWhenTheSinkIsBusyAndAsManyAsBeforeWhenItIsWell() throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        sink.writing = (generation, documents) ->
                answers.incrementAndGet() == 1 ? new WriteReport(documents, List.of()) : WriteReport.WRITTEN;
        write("0");
        assertEquals(2, answers.get(), "sent again");
        assertEquals(MOST / 2, atOnce());

        sink.writing = (generation, documents) -> WriteReport.WRITTEN;
        for (int i = 0; i < MOST * MOST; i++) {
            write("0");
        }
        assertEquals(MOST, atOnce());
    }

    @Test
    void halfAsManyWritesAreSentAtOnceWhenTheSinkWasAway() throws InterruptedException {
        sink.writing = (generation, documents) -> {
            throw RecordingSink.away();
        };
        write("0");

        assertEquals(MOST / 2, atOnce());
    }

    /** How many of many writes reach the sink before the first of them is answered. */
    private int atOnce() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger reached = new AtomicInteger();
        sink.writing = (generation, documents) -> {
            reached.incrementAndGet();
            Journal.hold(answer);
            return WriteReport.WRITTEN;
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2 * MOST; i++) {
            threads.add(writing(Integer.toString(i)));
        }
        threads.forEach(DocumentWriterTest::awaitHeld);
        int found = reached.get();
        answer.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(2 * MOST, reached.get(), "none is left waiting for its turn");
        return found;
    }

    private Thread writing(String id) {
        Thread thread = new Thread(() -> {
            try {
                write(id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** By the sink, for a limited time; or by the limit. */
    private static void awaitHeld(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private void write(String id) throws InterruptedException {
        Build build = new Build(List.of(new Document(DocumentKey.of(id), null)), System.nanoTime(), 0);
        writer.write(new Target(index, index.generation(), new WalPosition(100), Target.Work.CHANGES), build);
    }
}
