package dev.penstock.processor.declare;

/**
 * A constant of an enum.
 *
 * @param name its name in Java
 * @param label what the column holds for it
 */
public record EnumConstant(String name, String label) {}
