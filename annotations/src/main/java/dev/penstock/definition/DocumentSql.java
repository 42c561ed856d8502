package dev.penstock.definition;

/**
 * The statements that build the documents of an index. Each is one statement, so that under READ COMMITTED it sees one
 * snapshot, and each works on a set.
 *
 * @param byKeys builds the documents of a set of keys. Parameters: one {@code text[]} for each key column, of equal
 *     length, holding the keys in PostgreSQL's text form. Rows: {@code ordinal} (bigint, the 1-based place of the key in
 *     the arrays), {@code document} (text, a JSON object), then the key columns in the row's own text form. A key
 *     without a row that counts gives no row
 * @param byRange builds the documents of a range of keys. Parameters: one {@code text} for each key column, the
 *     exclusive lower bound, all null to start at the first key; then one for each key column, the inclusive upper
 *     bound, all null to go to the last key. Rows: {@code document}, then the key columns
 * @param rangeEnd finds the upper bound of the next range, in key order. Parameters: the exclusive lower bound as in
 *     {@code byRange}, then a {@code bigint}, the number of rows in the range less one. One row with the key columns, or
 *     none when fewer rows are left
 */
public record DocumentSql(String byKeys, String byRange, String rangeEnd) {}
