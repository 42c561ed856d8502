package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.JavaName;
import java.util.List;
import java.util.Optional;

/**
 * A row that becomes a JSON object, and then a record.
 *
 * @param record the record
 * @param table the table the row is in
 * @param key the columns that identify the row
 * @param deletedColumn the column that marks deleted rows, when there is one
 * @param fields the fields of the object, in the order of the record's components
 */
public record RowModel(
        JavaName record, TableName table, List<KeyPart> key, Optional<String> deletedColumn, List<FieldModel> fields) {

    /** Copies the lists, so that the row can never change. */
    public RowModel {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** The names of the columns that identify the row. */
    public List<String> keyColumns() {
        return key.stream().map(KeyPart::column).toList();
    }
}
