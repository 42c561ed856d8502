package dev.penstock.processor.declare;

/**
 * {@code @SoftDelete} on a record.
 *
 * @param column the column that marks deleted rows
 * @param byTime whether the column holds a time, rather than a boolean
 * @param where which marked rows are deleted, empty for all of them
 */
public record SoftDeleteMark(Origin origin, Written<String> column, boolean byTime, Written<String> where) {}
