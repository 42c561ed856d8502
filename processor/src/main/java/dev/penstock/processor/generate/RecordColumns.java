package dev.penstock.processor.generate;

import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.ElementField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueSource;
import dev.penstock.processor.model.ValueSource.ColumnSource;
import dev.penstock.processor.model.ValueSource.DefaultSource;
import dev.penstock.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Collects what a record says of the columns that its components are read from. */
final class RecordColumns {

    private final List<RecordColumn> columns = new ArrayList<>();

    private RecordColumns() {}

    /** Those of a record and of all records in it, in the order of their components. */
    static List<RecordColumn> of(RowModel root) {
        RecordColumns found = new RecordColumns();
        found.addAll("", root.table(), root.fields());
        return found.columns;
    }

    private void addAll(String above, TableName table, List<FieldModel> fields) {
        for (FieldModel field : fields) {
            String path = above + field.name();
            if (field instanceof ValueField value) {
                add(path, table, value);
            } else if (field instanceof EmbeddedField embedded) {
                addAll(path + ".", table, embedded.fields());
            } else if (field instanceof ElementField elements) {
                addAll(
                        path + ".",
                        elements.element().table(),
                        elements.element().fields());
            } else if (field instanceof ColumnListField list) {
                // Its nulls are left out.
                add(path, list.relation().table(), list.column(), list.type(), true);
            }
        }
    }

    private void add(String path, TableName table, ValueField field) {
        ValueSource source = field.source();
        if (source instanceof ColumnSource own) {
            add(path, table, own.column(), field.type(), field.head().nullable());
        } else if (source instanceof DefaultSource replaced && replaced.source() instanceof ColumnSource own) {
            add(path, table, own.column(), field.type(), true);
        }
    }

    private void add(String path, TableName table, String column, ValueType type, boolean nullable) {
        String name = name(type);
        if (!name.isEmpty()) {
            columns.add(new RecordColumn(path, table, column, name, nullable));
        }
    }

    /** Empty for a place, which several types can hold. */
    private static String name(ValueType type) {
        if (type instanceof ValueType.ScalarValue value) {
            return value.money() ? "money" : value.scalar().javaType();
        }
        if (type instanceof ValueType.TextValue) {
            return "String";
        }
        if (type instanceof ValueType.EnumValue) {
            return "enum";
        }
        if (type instanceof ValueType.JsonValue) {
            return "json";
        }
        if (type instanceof ValueType.MapValue) {
            return "map";
        }
        if (type instanceof ValueType.RangeValue) {
            return "range";
        }
        return type instanceof ValueType.ArrayValue ? "list" : "";
    }
}
