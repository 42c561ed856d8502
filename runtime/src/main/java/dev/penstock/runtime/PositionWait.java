package dev.penstock.runtime;

import dev.penstock.runtime.engine.Engine;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.WalPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits until what was written to the database is found in its indexes. Thread-safe.
 *
 * @param stored null when the sink cannot be searched
 */
record PositionWait(Engine engine, @Nullable StoredDocuments stored) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    boolean await(WalPosition position, Duration longest) throws InterruptedException {
        long started = System.nanoTime();
        EngineStatus status = engine.status();
        while (!status.settled() || status.durable().isBefore(position)) {
            if (status.phase() == EngineStatus.Phase.STOPPED) {
                engine.awaitEnd();
                throw new IllegalStateException("the engine was closed");
            }
            if (System.nanoTime() - started > longest.toNanos()) {
                return false;
            }
            Backoff.pause(PAUSE);
            status = engine.status();
        }
        if (stored != null) {
            status.indexes().forEach(index -> stored.refresh(index.name()));
        }
        return true;
    }
}
