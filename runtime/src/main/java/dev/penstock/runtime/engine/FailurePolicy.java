package dev.penstock.runtime.engine;

/** What happens when the rows of a document make its SQL fail, or when the sink will never take it. */
public enum FailurePolicy {
    /** The engine stops, with a message that names the document; after mending it goes on where it was. */
    STOP,
    /**
     * The document is left out, logged and counted: until its rows change, the index lacks it, or has it as it was before.
     */
    SKIP,
    /**
     * As {@link #SKIP}, and the document gets a dead letter in the sink, which is durable before its change is confirmed. Once
     * it is built and written well, by a change, a retry or seeding, the letter goes.
     */
    DEAD_LETTER
}
