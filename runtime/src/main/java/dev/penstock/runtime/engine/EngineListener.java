package dev.penstock.runtime.engine;

/**
 * Is told what the engine does. Called by the engine's threads, so implementations must be quick and thread-safe; what
 * they throw stops the engine.
 */
public interface EngineListener {

    /** An index is whole, and readers see it. */
    default void onSeeded(String index) {}

    /** Source or sink cannot be reached; the engine tries again by itself. */
    default void onWaiting(String reason) {}

    /** The sink will never take a document, and the policy is to go on without it. */
    default void onSkipped(String index, String id, String reason) {}
}
