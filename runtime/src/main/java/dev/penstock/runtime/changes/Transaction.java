package dev.penstock.runtime.changes;

import dev.penstock.definition.WalPosition;
import java.time.Instant;

/**
 * A transaction that was committed.
 *
 * @param id its id, with all 64 bits
 * @param commitPosition the position of its commit record in the log
 * @param commitMicros when it was committed, in microseconds since 1970-01-01 UTC, by the server's clock
 */
public record Transaction(long id, WalPosition commitPosition, long commitMicros) {

    /** When it was committed, by the server's clock. */
    public Instant committedAt() {
        return Instant.ofEpochSecond(
                Math.floorDiv(commitMicros, 1_000_000L), Math.floorMod(commitMicros, 1_000_000L) * 1_000L);
    }
}
