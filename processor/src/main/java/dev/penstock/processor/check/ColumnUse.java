package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.Origin;

/**
 * A column of a table that a record reads, by any of its annotations.
 *
 * @param table the table
 * @param column the column
 * @param subject what reads it: a component, or else the record
 * @param origin where that is written
 */
record ColumnUse(TableName table, String column, String subject, Origin origin) {}
