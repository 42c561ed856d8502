package dev.penstock.processor.declare;

/** Whether a component may be null. */
public enum Nullness {
    /** A primitive, or a reference in null-marked code. */
    REQUIRED,
    /** Marked with {@code @Nullable}. */
    NULLABLE,
    /** A reference in code that says nothing about null. */
    UNSPECIFIED
}
