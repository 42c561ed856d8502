package dev.penstock.client;

import dev.penstock.definition.WalPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An index does not yet hold what was committed before a position, and the time to wait for it is over. */
public final class StaleIndexException extends SearchException {

    private static final long serialVersionUID = 1L;

    StaleIndexException(String alias, WalPosition position, Duration longest, @Nullable WalPosition reached) {
        super(
                "after " + longest.toMillis() + " ms, " + alias + " does not hold everything that was committed before "
                        + position
                        + ": "
                        + (reached == null
                                ? "no engine is known to keep it. See that one runs, with the same records and prefix"
                                : "it has reached " + reached + ". Wait longer, or see what holds the engine up"),
                null);
    }
}
