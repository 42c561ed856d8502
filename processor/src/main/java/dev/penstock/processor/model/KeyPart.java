package dev.penstock.processor.model;

import dev.penstock.processor.declare.Scalar;

/**
 * A column of a row's key.
 *
 * @param column the column
 * @param scalar the Java type of its component
 */
public record KeyPart(String column, Scalar scalar) {}
