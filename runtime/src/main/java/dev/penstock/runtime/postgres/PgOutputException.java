package dev.penstock.runtime.postgres;

/** Bytes that are no pgoutput message of protocol version 1. */
final class PgOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PgOutputException(String message) {
        super(message);
    }
}
