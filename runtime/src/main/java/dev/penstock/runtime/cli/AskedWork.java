package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.RequestProgress;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.StoredGeneration;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what an engine was asked to do with an index, and tells how far it is. Used by one thread. */
final class AskedWork {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String index;
    private final Supplier<RequestProgress> look;
    private final PrintWriter out;
    private final long about;
    private volatile @Nullable RequestProgress progress;

    /**
     * Waits for work.
     *
     * @param look asks how far it is
     * @param out where that is told
     */
    AskedWork(String index, Supplier<RequestProgress> look, OpenSearchSink sink, PrintWriter out) {
        this.index = index;
        this.look = look;
        this.out = out;
        Generation seen = sink.stored().visible(index);
        StoredGeneration there = seen == null ? null : sink.stored().generation(seen);
        this.about = there == null ? 0 : there.documents();
    }

    /** Waits until it is done, and returns the physical index. */
    String await() throws InterruptedException {
        try (ProgressLine line = ProgressLine.start(out, out, this::state)) {
            long told = System.nanoTime();
            while (true) {
                RequestProgress now = look(line);
                progress = now;
                if (now != null && now.done()) {
                    return Objects.requireNonNull(now.generation());
                }
                if (now != null && !now.taken() && System.nanoTime() - told > PATIENCE.toNanos()) {
                    told = System.nanoTime();
                    line.say("no engine has taken it up yet; is one running?");
                }
                Backoff.pause(LOOK);
            }
        }
    }

    /** An outage is no reason to give up: the work goes on when it is over. */
    private @Nullable RequestProgress look(ProgressLine line) {
        try {
            return look.get();
        } catch (SinkUnavailableException e) {
            line.say("waiting: " + e.getMessage());
            return null;
        }
    }

    private ProgressLine.@Nullable State state() {
        RequestProgress now = progress;
        return now == null || !now.taken()
                ? null
                : new ProgressLine.State(now.generation() == null ? index : now.generation(), now.documents(), about);
    }
}
