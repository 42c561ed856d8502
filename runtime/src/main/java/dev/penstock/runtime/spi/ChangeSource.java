package dev.penstock.runtime.spi;

import dev.penstock.definition.WalPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The stream of committed changes, from the last confirmed position on.
 *
 * <p>Its promises: no committed change is left out; transactions come in commit order; and the <em>visibility gate</em>: a
 * transaction is handed out only once every new snapshot on the server that builds documents sees it. A change may come
 * again after a restart. However large a transaction, the memory used is bounded.
 *
 * <p>{@link #poll}, {@link #check} and {@link #confirm} are called by one thread.
 */
public interface ChangeSource {

    /**
     * The next event, or null when there is none within the time given.
     *
     * @param wait how long to wait at most; zero not to wait
     * @throws SourceUnavailableException when the connection is lost; the session is over then
     * @throws InterruptedException when the thread is interrupted
     */
    @Nullable ChangeEvent poll(Duration wait) throws InterruptedException;

    /**
     * Throws what ends the session, if that is known already; waits for nothing. Called now and then while events are not polled.
     *
     * @throws SourceUnavailableException when the connection is lost
     */
    default void check() {}

    /**
     * Tells the source that everything before the position is durable in the sink, so that it need not be sent again.
     * Takes effect soon, not at once.
     *
     * @param position the end of a commit, or an idle position
     */
    void confirm(WalPosition position);
}
