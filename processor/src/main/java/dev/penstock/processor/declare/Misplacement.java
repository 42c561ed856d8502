package dev.penstock.processor.declare;

/**
 * An annotation of the vocabulary where it means nothing.
 *
 * @param annotation the annotation's simple name
 * @param target what it stands on, as people call it: {@code class User}, {@code field limit}
 * @param onType whether it stands on a type, rather than on a field
 * @param origin the annotation
 */
public record Misplacement(String annotation, String target, boolean onType, Origin origin) {}
