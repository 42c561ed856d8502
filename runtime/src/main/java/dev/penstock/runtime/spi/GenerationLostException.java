package dev.penstock.runtime.spi;

/**
 * A generation is not there any more, or is not the one that was written. Nothing can be written to it; the session is over,
 * and the next one begins a new generation.
 */
public final class GenerationLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what was lost, and how. */
    public GenerationLostException(String message) {
        super(message);
    }
}
