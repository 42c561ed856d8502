package dev.penstock.processor.declare;

/**
 * The class that documents of an index pass.
 *
 * @param name the class
 * @param origin the attribute that names it
 * @param fits whether it transforms the record of the index
 * @param constructible whether the generated class can make one: no abstract class, no hidden constructor
 */
public record TransformerMark(JavaName name, Origin origin, boolean fits, boolean constructible) {}
