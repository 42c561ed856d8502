package dev.penstock.runtime.spi;

/**
 * A range has more rows than it may have: others have come since it was dealt out. Nothing was built; it is to be dealt out
 * again, in smaller ones.
 */
public final class TooManyRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A range that may have so many rows. */
    public TooManyRowsException(int most) {
        super("the range has more than " + most + " rows now");
    }
}
