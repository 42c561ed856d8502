package dev.penstock.runtime.changes;

/** Values that the Java type of their column lacks. */
public enum SpecialValue {
    /** A numeric that is not a number. */
    NAN("NaN"),
    /** A numeric, date, timestamp or interval beyond all others. */
    INFINITY("Infinity"),
    /** A numeric, date, timestamp or interval below all others. */
    NEGATIVE_INFINITY("-Infinity"),
    /** The time {@code 24:00:00}. */
    END_OF_DAY("24:00:00");

    private final String text;

    SpecialValue(String text) {
        this.text = text;
    }

    /** As envelopes write it. */
    @Override
    public String toString() {
        return text;
    }
}
