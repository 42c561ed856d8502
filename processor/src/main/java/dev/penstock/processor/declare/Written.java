package dev.penstock.processor.declare;

/**
 * An attribute of an annotation.
 *
 * @param value what was written, or the default, or what the catalog tells
 * @param origin the attribute, or the whole annotation when it was left out
 * @param isInferred whether the catalog tells it, so that nobody has written it
 */
public record Written<T>(T value, Origin origin, boolean isInferred) {

    /** What stands in the source. */
    public Written(T value, Origin origin) {
        this(value, origin, false);
    }

    /** The same attribute, with what the catalog tells; what is written already stays so. */
    public Written<T> inferred(T told) {
        return told.equals(value) ? this : new Written<>(told, origin, true);
    }
}
