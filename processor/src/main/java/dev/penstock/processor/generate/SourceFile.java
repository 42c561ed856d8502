package dev.penstock.processor.generate;

import dev.penstock.processor.declare.JavaName;

/**
 * A Java file.
 *
 * @param name the class in it
 * @param text its source
 */
public record SourceFile(JavaName name, String text) {}
