package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * The rows of some document make its SQL fail, by a division by zero, say. The other documents can be built: asking for
 * fewer tells which one it is. What makes it fail is durable, as what a build shows is.
 */
public final class BuildFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with what the database says. */
    public BuildFailedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
