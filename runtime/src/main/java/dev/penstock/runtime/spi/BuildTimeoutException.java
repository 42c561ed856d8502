package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * The database was given the time that a build may take, and has not built the documents. It may build fewer; if it builds
 * none in time, that is an outage like others.
 */
public final class BuildTimeoutException extends SourceUnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what took too long, and how long it may take
     * @param remedy what to do when it does not pass by itself, as a sentence
     */
    public BuildTimeoutException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
