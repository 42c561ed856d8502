package dev.penstock.processor.model;

import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ObjectField;
import dev.penstock.processor.model.FieldModel.ValueField;
import java.util.List;

/**
 * How a record is read from an object of a document, wherever its values come from.
 *
 * @param record the record
 * @param parts what its components are read from, in their order
 */
public record RecordShape(JavaName record, List<Part> parts) {

    /** Copies the list, so that the shape can never change. */
    public RecordShape {
        parts = List.copyOf(parts);
    }

    /** A field of the object. */
    public sealed interface Part {

        /** The component's name, which is the key in the document. */
        String name();
    }

    /** A value. */
    public record ValuePart(String name, boolean nullable, ValueType type) implements Part {}

    /** An object. */
    public record ObjectPart(String name, boolean nullable, RecordShape shape) implements Part {}

    /**
     * A list of objects.
     *
     * @param partial whether only parts of the objects are there: OpenSearch leaves out a list without objects then
     */
    public record ListPart(String name, boolean partial, RecordShape shape) implements Part {}

    /** That of the documents of an index, or of the objects in a relation. */
    public static RecordShape of(RowModel row) {
        return of(row.record(), row.fields());
    }

    private static RecordShape of(JavaName record, List<FieldModel> fields) {
        return new RecordShape(record, fields.stream().map(RecordShape::part).toList());
    }

    private static Part part(FieldModel field) {
        String name = field.name();
        boolean nullable = field.head().nullable();
        if (field instanceof ValueField value) {
            return new ValuePart(name, nullable, value.type());
        }
        if (field instanceof EmbeddedField embedded) {
            return new ObjectPart(name, nullable, of(embedded.record(), embedded.fields()));
        }
        if (field instanceof ObjectField object) {
            return new ObjectPart(name, nullable, of(object.element()));
        }
        if (field instanceof ListField list) {
            return new ListPart(name, false, of(list.element()));
        }
        if (field instanceof ColumnListField list) {
            return new ValuePart(name, false, new ValueType.ArrayValue(list.type()));
        }
        return new ValuePart(name, nullable, ((AggregateField) field).type());
    }
}
