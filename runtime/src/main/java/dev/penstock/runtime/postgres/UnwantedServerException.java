package dev.penstock.runtime.postgres;

import java.sql.SQLException;

/** A server answers, but is not the one that is wanted. */
final class UnwantedServerException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnwantedServerException(String message, String remedy) {
        super(message, "08004");
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
