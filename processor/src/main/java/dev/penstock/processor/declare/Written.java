package dev.penstock.processor.declare;

/**
 * An attribute of an annotation.
 *
 * @param value what was written, or the default
 * @param origin the attribute, or the whole annotation when it was left out
 */
public record Written<T>(T value, Origin origin) {}
