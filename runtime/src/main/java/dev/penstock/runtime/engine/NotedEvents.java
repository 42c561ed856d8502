package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DeadLetter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A listener before another, which notes the last thing that went wrong and counts rejections. Thread-safe. */
final class NotedEvents implements EngineListener {

    private final EngineListener next;
    private final EngineMeter meter;
    private final InstantSource clock;
    private volatile EngineStatus.@Nullable LastError last;

    NotedEvents(EngineListener next, EngineMeter meter, InstantSource clock) {
        this.next = next;
        this.meter = meter;
        this.clock = clock;
    }

    /** Something went wrong. */
    void note(String what) {
        last = new EngineStatus.LastError(clock.instant(), what);
    }

    /** What went wrong last; null when nothing did. */
    EngineStatus.@Nullable LastError last() {
        return last;
    }

    @Override
    public void onSeeded(String index) {
        next.onSeeded(index);
    }

    @Override
    public void onWaiting(String reason) {
        note(reason);
        next.onWaiting(reason);
    }

    @Override
    public void onStandingBy(String reason) {
        next.onStandingBy(reason);
    }

    @Override
    public void onSourceWarning(String warning) {
        note(warning);
        next.onSourceWarning(warning);
    }

    @Override
    public void onSkipped(String index, String id, String reason) {
        rejected(index, "was left out; the log tells which and why");
        next.onSkipped(index, id, reason);
    }

    @Override
    public void onDeadLetter(DeadLetter letter) {
        rejected(letter.index(), "has got a dead letter, which tells why");
        next.onDeadLetter(letter);
    }

    /** Without id and reason: they hold values of rows, and the status is for more eyes than these. */
    private void rejected(String index, String what) {
        meter.rejected(index);
        note("a document of index " + index + " " + what);
    }
}
