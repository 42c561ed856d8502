package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;

/**
 * A record where it is read.
 *
 * @param declared the record
 * @param table the table whose rows it is read from
 * @param prefix what the names of its columns begin with, when it is embedded
 */
public record Placement(RecordDeclaration declared, TableName table, String prefix) {

    /** The column that a component is read from here. */
    public String column(ComponentDeclaration component) {
        return prefix + component.column();
    }
}
