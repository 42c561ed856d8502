package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/** The sink cannot be reached or cannot take more now; trying again later may help. */
public final class SinkUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what could not be reached and why. */
    public SinkUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
