package dev.penstock.processor.model;

import dev.penstock.processor.sql.ColumnType;

/**
 * A column of a row's key.
 *
 * @param column the column
 * @param type its PostgreSQL type
 */
public record KeyPart(String column, ColumnType type) {}
