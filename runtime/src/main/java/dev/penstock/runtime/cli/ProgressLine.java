package dev.penstock.runtime.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far long work is, in a thread of its own: as a bar that is drawn over and over on a terminal, elsewhere in a line every ten
 * seconds. It has no colours. Thread-safe.
 */
final class ProgressLine implements AutoCloseable {

    private static final Duration DRAW = Duration.ofMillis(500);
    private static final Duration TELL = Duration.ofSeconds(10);
    private static final int LONGEST_BAR = 24;
    private static final int SHORTEST_BAR = 6;
    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final boolean terminal;
    private final Supplier<@Nullable State> states;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "penstock-progress");
    private final Thread farewell = new Thread(this::leave, "penstock-farewell");
    private @Nullable State first;
    private long firstNanos;
    private int drawn;

    /**
     * How far the work is.
     *
     * @param what is done
     * @param done how much of it
     * @param about how much there is to do, about; 0 when that is not known
     * @param unit what is counted
     */
    record State(String what, long done, long about, String unit) {

        /** So many documents. */
        State(String what, long done, long about) {
            this(what, done, about, "documents");
        }
    }

    /**
     * Begins to tell.
     *
     * @param bar where the bar is drawn
     * @param lines where lines are written if it is not
     * @param states how far the work is whenever it is asked; null when there is nothing to tell
     */
    static ProgressLine start(PrintWriter bar, PrintWriter lines, Supplier<@Nullable State> states) {
        boolean terminal = Terminal.isDrawn();
        return new ProgressLine(terminal ? bar : lines, terminal, states).started();
    }

    /** The same on standard error, while something else is written to standard output. */
    static ProgressLine startOnErr(PrintWriter err, Supplier<@Nullable State> states) {
        return new ProgressLine(err, Terminal.isDrawnOnErr(), states).started();
    }

    private ProgressLine started() {
        Runtime.getRuntime().addShutdownHook(farewell); // the prompt comes to an empty line
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** One that tells nothing by itself. */
    ProgressLine(PrintWriter out, boolean terminal, Supplier<@Nullable State> states) {
        this.out = out;
        this.terminal = terminal;
        this.states = states;
    }

    /** Writes a line that stays. */
    synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    private void run() {
        try {
            while (!closed.await((terminal ? DRAW : TELL).toMillis(), TimeUnit.MILLISECONDS)) {
                tell(System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells how far it is now. */
    synchronized void tell(long nanos) {
        State state = states.get();
        if (state == null || isClosed()) {
            clear();
            first = null;
            return;
        }
        if (first == null || !first.what().equals(state.what()) || first.done() > state.done()) {
            first = state;
            firstNanos = nanos;
        }
        double seconds = (nanos - firstNanos) / 1e9;
        double rate = seconds > 0 ? (state.done() - first.done()) / seconds : 0;
        if (terminal) {
            draw(state, rate);
        } else {
            out.println(state.what() + ": " + details(state, rate));
            out.flush();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** The cursor goes back to the beginning, so that what others write comes over it. */
    private void draw(State state, double rate) {
        String what = PlainText.of(state.what());
        String details = details(state, rate);
        String part = state.about() == 0 ? "" : part(state, WIDTH - what.length() - details.length());
        String line = what + part + "  " + details;
        String shown = line.substring(0, Math.min(line.length(), WIDTH));
        out.print("\r" + shown + " ".repeat(Math.max(0, drawn - shown.length())) + "\r");
        out.flush();
        drawn = shown.length();
    }

    /** Tells nothing any more, though the work may go on while the process ends. */
    private void leave() {
        closed.countDown();
        clear();
    }

    private synchronized void clear() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }

    /** As a bar, if there is room for one. What is to be done is said only about, so it is never full. */
    private static String part(State state, int room) {
        double part = Math.min(0.99, (double) state.done() / state.about());
        int length = Math.min(LONGEST_BAR, room - " [] 00%  ".length());
        int full = (int) (length * part);
        String bar = length < SHORTEST_BAR ? "" : " [" + "#".repeat(full) + "-".repeat(length - full) + "]";
        return bar + String.format(Locale.ROOT, " %2d%%", (int) (100 * part));
    }

    private static String details(State state, double rate) {
        StringBuilder text = new StringBuilder().append(state.done());
        if (state.about() > 0) {
            text.append(" of about ").append(state.about());
        }
        text.append(' ').append(state.unit());
        if (rate > 0) {
            text.append(", ").append(Math.round(rate)).append("/s");
            if (state.about() > state.done()) {
                text.append(", ")
                        .append(time((long) ((state.about() - state.done()) / rate)))
                        .append(" left");
            }
        }
        return text.toString();
    }

    private static String time(long seconds) {
        Duration left = Duration.ofSeconds(seconds);
        return left.toHours() > 0
                ? left.toHours() + " h " + left.toMinutesPart() + " min"
                : left.toMinutes() > 0 ? left.toMinutes() + " min " + left.toSecondsPart() + " s" : seconds + " s";
    }

    /** Tells nothing any more, and leaves an empty line. */
    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            assert isClosed(); // the process ends, and the hook runs or has run
        }
    }

    /** The same, but nothing is told where no bar can be drawn. */
    static ProgressLine startOnTerminal(PrintWriter bar, Supplier<@Nullable State> states) {
        return Terminal.isDrawn() ? start(bar, bar, states) : new ProgressLine(bar, false, states);
    }
}
