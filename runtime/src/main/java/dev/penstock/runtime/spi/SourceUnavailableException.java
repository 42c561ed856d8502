package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or is short of something; trying again later may help. */
public sealed class SourceUnavailableException extends RuntimeException permits BuildTimeoutException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** Makes one of something that passes by itself, with a message that says what it is. */
    public SourceUnavailableException(String message, @Nullable Throwable cause) {
        this(message, "Wait until that is over.", cause);
    }

    /**
     * Makes one.
     *
     * @param message what could not be had and why
     * @param remedy what to do when it does not pass by itself, as a sentence
     */
    public SourceUnavailableException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do when it does not pass by itself. */
    public String remedy() {
        return remedy;
    }
}
