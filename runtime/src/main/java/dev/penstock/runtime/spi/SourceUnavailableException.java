package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or is short of something; trying again later may help. */
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what could not be reached and why. */
    public SourceUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
