package dev.penstock.runtime.spi;

/**
 * Somebody else has changed what is remembered since it was read, so another engine does the same work. What was read must
 * be read again; the session is over.
 */
public final class MemoryChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what was changed. */
    public MemoryChangedException(String message) {
        super(message);
    }
}
