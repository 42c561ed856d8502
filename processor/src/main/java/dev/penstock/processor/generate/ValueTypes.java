package dev.penstock.processor.generate;

import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The types of all values in a document, arrays and maps taken apart. */
final class ValueTypes {

    private final List<ValueType> types = new ArrayList<>();

    private ValueTypes() {}

    static List<ValueType> of(RowModel root) {
        ValueTypes all = new ValueTypes();
        all.add(root.fields());
        return all.types;
    }

    private void add(List<FieldModel> fields) {
        for (FieldModel field : fields) {
            if (field instanceof FieldModel.ValueField value) {
                add(value.type());
            } else if (field instanceof FieldModel.EmbeddedField embedded) {
                add(embedded.fields());
            } else if (field instanceof FieldModel.ElementField elements) {
                add(elements.element().fields());
            } else if (field instanceof FieldModel.ColumnListField list) {
                add(list.type());
            } else if (field instanceof FieldModel.AggregateField aggregate) {
                add(aggregate.type());
            }
        }
    }

    private void add(ValueType type) {
        types.add(type);
        if (type instanceof ValueType.ArrayValue array) {
            add(array.element());
        } else if (type instanceof ValueType.MapValue map) {
            add(map.value());
        }
    }
}
