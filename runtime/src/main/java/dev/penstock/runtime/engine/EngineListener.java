package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DeadLetter;

/**
 * Is told what the engine does. Called by the engine's threads, so implementations must be quick and thread-safe; what
 * they throw stops the engine.
 */
public interface EngineListener {

    /** An index is whole, and readers see it. */
    default void onSeeded(String index) {}

    /** Source or sink cannot be reached; the engine tries again by itself. */
    default void onWaiting(String reason) {}

    /** Another engine works with the same slot; this one takes over by itself when that one has ended. */
    default void onStandingBy(String reason) {}

    /**
     * Something of the source goes wrong unless somebody acts: log that is needed may be removed, say. Told once, when it
     * begins or becomes another.
     *
     * @param warning what, and what to do
     */
    default void onSourceWarning(String warning) {}

    /**
     * A document cannot be built, or the sink will never take it, and the policy is to go on without it. It may come again
     * after a restart.
     */
    default void onSkipped(String index, String id, String reason) {}

    /**
     * A document cannot be built, or the sink will never take it, and it has got a dead letter, which is durable. It may come
     * again after a restart.
     */
    default void onDeadLetter(DeadLetter letter) {}
}
