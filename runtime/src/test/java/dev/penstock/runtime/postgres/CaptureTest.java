package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

@Timeout(60)
class CaptureTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<Object> arriving = new LinkedBlockingQueue<>();
    private final Semaphore reports = new Semaphore(0);
    private final Set<String> reporters = ConcurrentHashMap.newKeySet();
    private volatile Runnable idling = () -> {};
    private volatile Runnable reporting = () -> {};
    private final AtomicLong nanos = new AtomicLong();
    private final Liveness liveness = new Liveness(Duration.ofSeconds(60), nanos::get);
    private volatile long received;
    private volatile long flushed;
    private EventQueue<CapturedEvent> queue = new EventQueue<>(1_000_000);
    private final Capture<CapturedEvent> capture = capture();

    @AfterEach
    void stop() {
        capture.stop();
    }

    @Test
    void passesEventsOnInTheirOrder() throws InterruptedException {
        arriving.addAll(List.of(PgOutputBytes.begin(100, 7), PgOutputBytes.commit(100, 108)));
        capture.start();

        assertEquals(new ChangeEvent.Begin(new WalPosition(100), Instant.parse("2000-01-01T00:00:00.000007Z")), next());
        assertEquals(new ChangeEvent.Commit(new WalPosition(108)), next());
    }

    @Test
    void saysHowFarAnIdleServerIs() throws InterruptedException {
        received = 500;
        capture.start();

        assertEquals(new ChangeEvent.Idle(new WalPosition(500)), next());
        assertNull(queue.poll(Duration.ZERO));
    }

    @Test
    void goesOnReportingWhileTheQueueIsFull() throws InterruptedException {
        queue = new EventQueue<>(1);
        Capture<CapturedEvent> full = capture();
        arriving.addAll(List.of(PgOutputBytes.begin(100, 7), PgOutputBytes.commit(100, 108)));
        full.start();

        assertTrue(reports.tryAcquire(3, 20, TimeUnit.SECONDS), "the server must not take us for dead");

        next();
        assertEquals(new ChangeEvent.Commit(new WalPosition(108)), next(), "nothing is left out");
        full.stop();
    }

    @Test
    void reportsAConfirmedPositionSoon() throws InterruptedException {
        capture.start();
        capture.confirm(new WalPosition(108));

        assertTrue(reports.tryAcquire(20, TimeUnit.SECONDS));
        assertEquals(108, flushed);
    }

    @Test
    void reportsTheConfirmedPositionOnceMoreWhenItStopsByTheThreadThatReads() throws InterruptedException {
        CountDownLatch idle = new CountDownLatch(1);
        idling = () -> {
            idle.countDown();
            try {
                new CountDownLatch(1).await(); // until stop interrupts
            } catch (InterruptedException e) {
                idling = () -> {};
            }
        };
        capture.start();
        idle.await();
        reports.drainPermits();
        capture.confirm(new WalPosition(108));

        capture.stop();

        assertEquals(1, reports.availablePermits());
        assertEquals(List.of("penstock-capture"), List.copyOf(reporters));
    }

    @Test
    void aConnectionThatTakesNoReportDoesNotHoldUpTheStop() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        reporting = () -> {
            blocked.countDown();
            while (true) {
                LockSupport.park(this); // deaf to interrupts, as a socket is
            }
        };
        capture.start();
        capture.confirm(new WalPosition(108));
        blocked.await();

        capture.stop();

        assertNull(queue.poll(Duration.ZERO));
    }

    @Test
    void passesOnThatTheConnectionIsLost() {
        arriving.add(new SQLException("gone", "08006"));
        capture.start();

        assertThrows(SourceUnavailableException.class, this::next);
    }

    @Test
    void takesAServerThatHasBeenSilentForTooLongForLost() throws InterruptedException {
        liveness.heard();
        nanos.set(Duration.ofSeconds(60).toNanos());
        capture.start();
        assertTrue(reports.tryAcquire(2, 20, TimeUnit.SECONDS), "not yet");

        nanos.incrementAndGet();

        assertThrows(SourceUnavailableException.class, this::next);
    }

    @Test
    void takesAConnectionThatTheServerHasClosedForLost() {
        liveness.ended();
        capture.start();

        assertThrows(SourceUnavailableException.class, this::next);
    }

    @Test
    void aSilenceInWhichNobodyListenedMeansNothing() throws InterruptedException {
        queue = new EventQueue<>(1);
        liveness.heard();
        Capture<CapturedEvent> full = capture();
        arriving.addAll(List.of(PgOutputBytes.begin(100, 7), PgOutputBytes.commit(100, 108)));
        full.start();
        assertTrue(reports.tryAcquire(2, 20, TimeUnit.SECONDS));

        nanos.set(Duration.ofHours(1).toNanos());
        assertTrue(reports.tryAcquire(2, 20, TimeUnit.SECONDS));

        next();
        assertEquals(new ChangeEvent.Commit(new WalPosition(108)), next());
        assertNull(queue.poll(Duration.ofMillis(50)), "it goes on");
        full.stop();
    }

    @Test
    void passesOnThatAMessageCannotBeRead() {
        arriving.add(ByteBuffer.wrap(new byte[] {'?'}));
        capture.start();

        PenstockException failure = assertThrows(PenstockException.class, this::next);

        assertTrue(message(failure).contains("unknown message type '?'"), message(failure));
    }

    @Test
    void passesEvenAnErrorOn() {
        OutOfMemoryError error = new OutOfMemoryError("a test");
        arriving.add(error);
        capture.start();

        assertSame(error, assertThrows(RuntimeException.class, this::next).getCause());
    }

    @Test
    void endsBehindAMarkWhereAskedToOnceThatIsConfirmed() throws InterruptedException {
        Capture<CapturedEvent> ending = capture(true);
        arriving.addAll(List.of(
                PgOutputBytes.begin(100, 7),
                PgOutputBytes.logicalMessage("penstock/partitions/slot", "left public users"),
                PgOutputBytes.commit(100, 108),
                PgOutputBytes.begin(200, 8)));
        ending.start();
        next();
        next();
        assertEquals(new ChangeEvent.Commit(new WalPosition(108)), next());
        assertTrue(reports.tryAcquire(2, 20, TimeUnit.SECONDS), "it goes on reporting");
        assertNull(queue.poll(Duration.ZERO), "what lies behind is left to the next stream");

        ending.confirm(new WalPosition(108));

        assertThrows(SourceUnavailableException.class, this::next);
    }

    private ChangeEvent next() throws InterruptedException {
        return Objects.requireNonNull(queue.poll(LONG), "nothing came").event();
    }

    private Capture<CapturedEvent> capture() {
        return capture(false);
    }

    private Capture<CapturedEvent> capture(boolean endsAtMarks) {
        PGReplicationStream stream =
                FakeDatabase.proxy(PGReplicationStream.class, (self, method, arguments) -> switch (method.getName()) {
                    case "readPending" -> arrived();
                    case "getLastReceiveLSN" -> {
                        idling.run();
                        yield LogSequenceNumber.valueOf(received);
                    }
                    case "forceUpdateStatus" -> {
                        reporting.run();
                        reporters.add(Thread.currentThread().getName());
                        reports.release();
                        yield null;
                    }
                    case "setFlushedLSN" -> {
                        flushed = ((LogSequenceNumber) arguments[0]).asLong();
                        yield null;
                    }
                    case "setAppliedLSN" -> null;
                    default -> throw FakeDatabase.unexpected(method);
                });
        PostgresErrors errors = new PostgresErrors(PostgresAddress.parse("postgresql://localhost/shop", null, null));
        return new Capture<>(
                stream, new ChangeReader(Map.of(), Set.of(), "slot", "now"), queue, errors, liveness, endsAtMarks);
    }

    private @Nullable Object arrived() throws Throwable {
        Object next = arriving.poll();
        if (next instanceof Throwable thrown) {
            throw thrown;
        }
        return next;
    }
}
