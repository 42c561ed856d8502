package dev.penstock.runtime.postgres;

/** Bytes that are no pgoutput message, or one that was not asked for. */
final class PgOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PgOutputException(String message) {
        super(message);
    }
}
