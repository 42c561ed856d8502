package dev.penstock.definition;

/**
 * A column of a document's key.
 *
 * @param name the column of the root table, unquoted
 * @param type the PostgreSQL type that the generated SQL compares it as, such as {@code bigint} or {@code text}
 */
public record KeyColumn(String name, String type) {}
