package dev.penstock.runtime.engine;

/** What happens when the rows of a document make its SQL fail, or when the sink will never take it. */
public enum FailurePolicy {
    /** The engine stops, with a message that names the document; after mending it goes on where it was. */
    STOP,
    /**
     * The document is left out, logged and counted: until its rows change, the index lacks it, or has it as it was before.
     */
    SKIP
}
