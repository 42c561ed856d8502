package dev.penstock.runtime.spi;

/** Another engine works with the source: this one has nothing to do until that has ended. */
public final class StandingByException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says with what the other works. */
    public StandingByException(String message) {
        super(message);
    }
}
