package dev.penstock.runtime.changes;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type; of a domain, the type that it is over
 * @param typeModifier what its declaration adds to the type, such as precision and scale, as in {@code
 *     pg_attribute.atttypmod}; -1 for nothing
 */
public record Column(String name, ColumnType type, int typeModifier) {}
