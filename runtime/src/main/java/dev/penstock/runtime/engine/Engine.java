package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.StandingByException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indexes of a sink in step with a source, from {@link #start} to {@link #close}. Sessions follow one another:
 * when the source is lost, the next begins at the position last confirmed, and what comes twice does no harm. Thread-safe.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Source source;
    private final DocumentSink sink;
    private final EngineOptions options;
    private final EngineMemory memory;
    private final EngineIndexes indexes;
    private final EngineMeter meter;
    private final NotedEvents events;
    private final Pause pause = new Pause();
    private final PositionBoard board = new PositionBoard();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final OutageLog outages;
    private final EngineView view;
    private final SourceWarnings warnings;
    private final Thread thread;
    private volatile @Nullable SourceSession session;
    private boolean started;
    private volatile boolean sinkOpened;
    private volatile boolean lettersOpened;
    private volatile boolean stopping;
    private volatile EngineStatus.Phase phase = EngineStatus.Phase.STARTING;
    private volatile @Nullable RuntimeException failure;

    /** Makes an engine that is not started yet. It takes over the sink. */
    public Engine(Source source, DocumentSink sink, EngineOptions options) {
        this.source = source;
        this.sink = sink;
        this.meter = new EngineMeter(options.work());
        this.events = new NotedEvents(options.listener(), meter, InstantSource.system());
        this.options = options.listenedToBy(events);
        this.memory = new EngineMemory(sink, source.name(), options.forget());
        this.indexes = new EngineIndexes(sink, memory, this.options);
        this.outages = new OutageLog(events, InstantSource.system());
        this.view = new EngineView(board, meter, indexes, outages, events, pause);
        this.warnings = new SourceWarnings(events);
        this.thread = new Thread(this::run, "penstock-engine");
    }

    /**
     * Connects, checks, and begins to follow changes. Call it once. Where another engine works with the source, it returns
     * too, and this one stands by to take over.
     *
     * @throws PenstockException when something must be mended first; nothing was begun then
     * @throws InterruptedException when the thread is interrupted
     */
    public void start() throws InterruptedException {
        start(false);
    }

    /** As {@link #start}, but a sink that is away is waited for after the call: other engines of the process need not. */
    public void startPatiently() throws InterruptedException {
        start(true);
    }

    private void start(boolean patiently) throws InterruptedException {
        claimStart();
        boolean running = false;
        try {
            options.checkAgainst(sink);
            running = begin(openUnlessTaken());
        } catch (SourceUnavailableException e) {
            throw new PenstockException(String.valueOf(e.getMessage()), e.remedy(), e);
        } catch (SinkUnavailableException e) {
            if (patiently) {
                phase = EngineStatus.Phase.WAITING;
                outages.failed(e);
                running = begin(null);
                return;
            }
            throw new PenstockException(String.valueOf(e.getMessage()), "Start it or correct the URL.", e);
        } catch (GenerationLostException e) {
            running = begin(null); // the next session begins another
        } catch (MemoryChangedException e) {
            throw new PenstockException(
                    String.valueOf(e.getMessage()), "Stop the other engine, or give this one a slot of its own.", e);
        } finally {
            if (!running) {
                end();
            }
        }
    }

    private synchronized void claimStart() {
        if (started || stopping) {
            throw new IllegalStateException("an engine is started once, before it is closed");
        }
        started = true;
    }

    /** Null when another engine is at work. */
    private @Nullable SourceSession openUnlessTaken() throws InterruptedException {
        try {
            return open(null);
        } catch (StandingByException e) {
            standBy(e);
            return null;
        }
    }

    private void standBy(StandingByException reason) {
        outages.worked();
        indexes.standBy();
        phase = EngineStatus.Phase.STANDING_BY;
        LOG.info("standing by: {}", reason.getMessage());
        options.listener().onStandingBy(String.valueOf(reason.getMessage()));
    }

    /** False when it was closed meanwhile. */
    private synchronized boolean begin(@Nullable SourceSession opened) {
        if (stopping) {
            if (opened != null) {
                opened.close();
            }
            return false;
        }
        session = opened;
        thread.start();
        return true;
    }

    /**
     * Asks for an index to be built anew beside the one that readers see; it is remembered when the call returns.
     *
     * @throws PenstockException when there is no such index, or nothing was built yet
     * @throws SinkUnavailableException when the sink cannot be reached now
     */
    public void reindex(String index) {
        indexes.reindex(index);
    }

    /** Asks for every document of an index to be built again, in place; otherwise as {@link #reindex}. */
    public void seed(String index) {
        indexes.seed(index);
    }

    /**
     * Rests until {@link #resume}, or until it is closed: nothing is built or written. Returns at once; what had begun is seen
     * through, unless it must be tried again, before the phase is {@link EngineStatus.Phase#PAUSED}. It is not remembered.
     */
    public void pause() {
        pause.set(true);
    }

    /** Goes on where it was. */
    public synchronized void resume() {
        if (!stopping) { // a close in order counts on it
            pause.set(false);
        }
    }

    /** What the engine is doing now. */
    public EngineStatus status() {
        return view.status(phase, session);
    }

    /**
     * Waits until the engine has ended.
     *
     * @throws PenstockException when it ended because something must be mended
     * @throws InterruptedException when the thread is interrupted
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        RuntimeException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    /** Ends the engine: what is being written is seen through and confirmed. Waits until that is done. */
    @Override
    public void close() {
        if (!askToStop()) {
            return;
        }
        if (phase == EngineStatus.Phase.WAITING || phase == EngineStatus.Phase.STANDING_BY) {
            thread.interrupt(); // nothing is being written
        }
        try {
            if (!ended.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                thread.interrupt();
                if (!ended.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                    closeSession(); // it waits for an answer, deaf to interrupts
                    ended.await();
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** False when it does not run. */
    private synchronized boolean askToStop() {
        if (!started && !stopping) {
            end(); // nobody else closes the sink
        }
        stopping = true;
        return thread.isAlive();
    }

    private void closeSession() {
        SourceSession open = session;
        if (open != null) {
            open.close();
        }
    }

    private void run() {
        Backoff backoff = Backoff.standard();
        try {
            do {
                try {
                    runSession(backoff);
                } catch (StandingByException e) {
                    standBy(e);
                } catch (SourceUnavailableException
                        | SinkUnavailableException
                        | MemoryChangedException
                        | GenerationLostException e) {
                    phase = EngineStatus.Phase.WAITING;
                    Duration pause = backoff.next();
                    outages.failed(e, pause);
                    Backoff.pause(pause);
                    outages.trying();
                } catch (PenstockException e) {
                    indexes.doubt(e);
                }
            } while (!stopping);
        } catch (InterruptedException e) {
            LOG.debug("interrupted while stopping");
        } catch (PenstockException e) {
            failure = e;
            LOG.error("stopped: {}", e.getMessage());
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("stopped", e);
        } catch (Error e) {
            failure = new IllegalStateException("the engine failed: " + e, e);
            LOG.error("stopped", e);
        } finally {
            if (failure != null) {
                events.note("stopped; the log tells why"); // which may hold values of rows
            }
            end();
        }
    }

    private void runSession(Backoff backoff) throws InterruptedException {
        try {
            SourceSession first = session;
            SourceSession current = first == null ? open(null) : first;
            session = current;
            phase = EngineStatus.Phase.RUNNING;
            follow(current, backoff);
            while (!stopping) { // other generations are to be followed
                current = renewed(current);
                session = current;
                follow(current, backoff);
            }
        } finally {
            indexes.leave();
            closeSession();
            session = null;
        }
    }

    /** To be closed by nobody else meanwhile: the next one has its lock. */
    private SourceSession renewed(SourceSession over) throws InterruptedException {
        session = null;
        try {
            return open(over);
        } catch (InterruptedException | RuntimeException e) {
            over.close();
            throw e;
        }
    }

    /**
     * Opens a session.
     *
     * @param over the session before it, which ends with this; null when there is none. No other engine takes over in between: one of an
     *     earlier definition would remove the generation that is built
     */
    private SourceSession open(@Nullable SourceSession over) throws InterruptedException {
        if (!sinkOpened) {
            sink.open();
            sinkOpened = true;
        }
        if (!lettersOpened) {
            Rejections.open(options, sink);
            lettersOpened = true;
        }
        SourceSession opened =
                over == null ? source.open(memory, indexes::earlier) : source.renew(over, memory, indexes::earlier);
        try {
            indexes.open(opened);
            board.open(opened.state().history());
            return opened;
        } catch (InterruptedException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void follow(SourceSession current, Backoff backoff) throws InterruptedException {
        BatchPolicy policy = options.batch();
        List<TrackedIndex> tracked = indexes.tracked();
        ReleasedPosition released =
                new ReleasedPosition(current.state().progress().confirmed().before());
        LetterBox letters = LetterBox.of(sink, indexes.current(), outages);
        Rejections rejections = new Rejections(options, letters);
        DocumentBuilds builds = new DocumentBuilds(rejections, meter);
        DocumentUpdates updates = new DocumentUpdates(
                builds, new DocumentWriter(new MeteredSink(sink, meter), rejections, policy, outages), policy, pause);
        Seeder seeder = new Seeder(tracked, builds, updates, released, options, outages);
        FanOuts fanOuts = new FanOuts(tracked, updates, seeder.onDemand(), released, policy, outages);
        pause.renew();
        try (WorkerPool workers = new WorkerPool(current, policy.writers());
                LetterWatch watch = new LetterWatch(letters, indexes.current(), options, released)) {
            for (int i = 1; i <= policy.seeders(); i++) {
                workers.start("penstock-seeder-" + i, () -> seeder.run(workers::lend));
            }
            workers.start("penstock-fan-out", () -> fanOuts.run(workers::lend));
            watch.start();
            ChangeFollower follower = new ChangeFollower(
                    current,
                    memory,
                    tracked,
                    new BatchWorker(updates, fanOuts, policy, meter),
                    workers,
                    List.of(seeder.onDemand(), fanOuts.onDemand()),
                    watch,
                    new AskedSeeding(tracked, indexes::newestSeed, current, released),
                    released,
                    policy,
                    board,
                    outages,
                    warnings,
                    pause);
            try {
                follower.run(this::isSessionOver, FAREWELL.dividedBy(2));
            } finally {
                if (follower.isSettled()) {
                    backoff.reset();
                }
            }
        }
    }

    private boolean isSessionOver() {
        if (!stopping) {
            sink.check();
        }
        return stopping || (!pause.isAsked() && indexes.areDue());
    }

    private void end() {
        indexes.close();
        try {
            sink.close();
        } catch (RuntimeException e) {
            LOG.debug("the sink could not be left in order", e);
        } finally {
            phase = EngineStatus.Phase.STOPPED;
            ended.countDown();
        }
    }
}
