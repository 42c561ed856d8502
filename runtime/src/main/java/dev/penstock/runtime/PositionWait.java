package dev.penstock.runtime;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.Engine;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.StoredDocuments;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits until what was written to the database is found in its indexes, in each sink. Thread-safe.
 *
 * @param engines by the names of their sinks
 * @param sinks by their names; those that cannot be searched need no refresh
 * @param index the only one that is waited for; null for all
 */
record PositionWait(
        Map<String, Engine> engines,
        Map<String, DocumentSink> sinks,
        @Nullable String index) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** False when the time has passed first. */
    boolean await(WalPosition position, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        for (Map.Entry<String, Engine> one : engines.entrySet()) {
            if (!await(one.getValue(), position, deadline)) {
                return false;
            }
            StoredDocuments stored =
                    Objects.requireNonNull(sinks.get(one.getKey())).stored();
            if (stored != null) {
                awaited(one.getValue().status()).forEach(stored::refresh);
            }
        }
        return true;
    }

    private boolean await(Engine engine, WalPosition position, long deadline) throws InterruptedException {
        EngineStatus status = engine.status();
        if (awaited(status).findAny().isEmpty()) {
            throw new IllegalArgumentException("no index " + index);
        }
        while (!isReached(status, position)) {
            if (status.phase() == EngineStatus.Phase.STOPPED) {
                engine.awaitEnd();
                throw new IllegalStateException("the engine was closed");
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Backoff.pause(PAUSE);
            status = engine.status();
        }
        return true;
    }

    private boolean isReached(EngineStatus status, WalPosition position) {
        return awaited(status).allMatch(name -> status.holds(name, position));
    }

    private Stream<String> awaited(EngineStatus status) {
        return status.indexes().stream().map(IndexStatus::name).filter(name -> index == null || index.equals(name));
    }
}
