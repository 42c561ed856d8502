package dev.penstock.definition;

/**
 * What a record says of a column that one of its components is read from, for a database to be compared with it. Nothing that
 * an engine does depends on it, so it is no part of a definition.
 *
 * @param path the component: the keys that lead to it in the document, joined by dots
 * @param table the table
 * @param column the column
 * @param type the Java type without its package ({@code int} for {@code Integer} too); or, for what has none of its own,
 *     {@code enum}, {@code json}, {@code map}, {@code range}, {@code list}, {@code money}
 * @param nullable whether the component may be null, or has a value for a null
 */
public record RecordColumn(String path, TableName table, String column, String type, boolean nullable) {}
