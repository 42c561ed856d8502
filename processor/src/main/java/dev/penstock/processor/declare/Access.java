package dev.penstock.processor.declare;

/** Who can reach a class, the classes around it included. */
public enum Access {
    /** All code. */
    PUBLIC,
    /** The classes of its package. */
    PACKAGE,
    /** The class around it. */
    PRIVATE;

    /** The narrower of the two. */
    public Access and(Access other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
