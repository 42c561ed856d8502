package dev.penstock.runtime;

import java.util.Objects;

/** Messages of exceptions, which ours always have. */
public final class Messages {

    private Messages() {}

    /** The exception's message. */
    public static String message(Throwable e) {
        return Objects.requireNonNull(e.getMessage());
    }
}
