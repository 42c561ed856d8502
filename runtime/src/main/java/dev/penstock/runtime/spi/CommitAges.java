package dev.penstock.runtime.spi;

import dev.penstock.definition.WalPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows how old the oldest commit is that was handed out and is not confirmed. However many there are, the memory used is
 * bounded: neighbours are then taken for one that is as old as the older. Thread-safe.
 */
public final class CommitAges {

    private static final int MOST = 256;

    private final List<Commits> open = new ArrayList<>();

    /** Knows of none yet. */
    public CommitAges() {}

    /** A transaction was handed out. One that comes again is known. */
    public synchronized void begun(WalPosition commit, Instant committedAt) {
        if (!open.isEmpty() && !open.get(open.size() - 1).last().isBefore(commit)) {
            return;
        }
        if (open.size() == MOST) {
            halve();
        }
        open.add(new Commits(committedAt, commit));
    }

    /** Everything before a position is confirmed. */
    public synchronized void confirmed(WalPosition position) {
        open.removeIf(commits -> commits.last().isBefore(position));
    }

    /** When the oldest one committed; null when all are confirmed. */
    public synchronized @Nullable Instant oldest() {
        return open.isEmpty() ? null : open.get(0).since();
    }

    /** The age of the oldest of some commits, by our clock; zero when there is none. */
    public static Duration lag(@Nullable Instant... since) {
        Instant now = Instant.now();
        return Stream.of(since)
                .filter(Objects::nonNull)
                .map(oldest -> Duration.between(oldest, now))
                .filter(age -> !age.isNegative()) // clocks differ
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Positions begin anew. */
    public synchronized void clear() {
        open.clear();
    }

    private void halve() {
        List<Commits> merged = new ArrayList<>();
        for (int i = 0; i + 1 < open.size(); i += 2) {
            merged.add(new Commits(open.get(i).since(), open.get(i + 1).last()));
        }
        open.clear();
        open.addAll(merged);
    }

    /** Some commits in a row. */
    private record Commits(Instant since, WalPosition last) {}
}
