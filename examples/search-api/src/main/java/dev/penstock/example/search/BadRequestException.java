package dev.penstock.example.search;

/** A request that cannot be understood, and why. */
final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
