package dev.penstock.runtime.engine;

/** What happens when the sink will never take a document. */
public enum FailurePolicy {
    /** The engine stops, with a message that names the document; after mending it goes on where it was. */
    STOP,
    /** The document is left out, logged and counted; the index lacks it until its rows change. */
    SKIP
}
