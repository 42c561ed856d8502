package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.sql.Fragment;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A row that becomes a JSON object, and then a record.
 *
 * @param record the record
 * @param table the table the row is in
 * @param key the columns that identify the row
 * @param conditions which rows count: those for which all of these hold
 * @param fields the fields of the object, in the order of the record's components
 */
public record RowModel(
        JavaName record, TableName table, List<KeyPart> key, List<Fragment> conditions, List<FieldModel> fields) {

    /** Copies the lists, so that the row can never change. */
    public RowModel {
        key = List.copyOf(key);
        conditions = List.copyOf(conditions);
        fields = List.copyOf(fields);
    }

    /** The names of the columns that identify the row. */
    public List<String> keyColumns() {
        return key.stream().map(KeyPart::column).toList();
    }

    /** The columns of the row itself that its object is made of, the key included. */
    public SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(keyColumns());
        fields.forEach(field -> columns.addAll(field.columns()));
        return columns;
    }
}
