package dev.penstock.processor.model;

import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.sql.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** A field of a document, made from one component of a record. */
public sealed interface FieldModel {

    /** What all kinds of fields have. */
    FieldHead head();

    /** The columns of the record's own row that the field reads. */
    Collection<String> columns();

    /** The component's name, which is the key in the document. */
    default String name() {
        return head().name();
    }

    /** Fields made from the rows of another table. */
    sealed interface RelationField extends FieldModel {

        /** The way to the rows. */
        Relation relation();

        @Override
        default Collection<String> columns() {
            return relation().start();
        }
    }

    /** Fields made of objects of another table. */
    sealed interface ElementField extends RelationField {

        /** The row that makes an object. */
        RowModel element();
    }

    /** Fields made of one column of another table. */
    sealed interface ColumnField extends RelationField {

        /** The column, empty for whole rows. */
        String column();
    }

    /** A value of the row itself. */
    record ValueField(FieldHead head, ValueSource source, ValueType type) implements FieldModel {
        @Override
        public Collection<String> columns() {
            return source.columns();
        }
    }

    /** An object made of columns of the row itself. */
    record EmbeddedField(FieldHead head, JavaName record, List<FieldModel> fields) implements FieldModel {

        /** Copies the list, so that the field can never change. */
        public EmbeddedField {
            fields = List.copyOf(fields);
        }

        @Override
        public Collection<String> columns() {
            Collection<String> columns = new ArrayList<>();
            fields.forEach(field -> columns.addAll(field.columns()));
            return columns;
        }
    }

    /** An object made of one row of another table, the first by its key. */
    record ObjectField(FieldHead head, Relation relation, RowModel element) implements ElementField {}

    /**
     * A list of objects.
     *
     * @param order a total order of the elements
     * @param limit at most so many
     * @param flattened whether the elements are no nested objects in the index
     */
    record ListField(
            FieldHead head, Relation relation, RowModel element, Order order, OptionalInt limit, boolean flattened)
            implements ElementField {}

    /**
     * A list of the values of one column of another table.
     *
     * @param distinct whether each value is there once
     * @param order a total order of the values
     * @param limit at most so many
     */
    record ColumnListField(
            FieldHead head,
            Relation relation,
            String column,
            ValueType type,
            boolean distinct,
            Order order,
            OptionalInt limit)
            implements ColumnField {}

    /** One value made of many rows. */
    record AggregateField(FieldHead head, Relation relation, Verb verb, String column, ValueType type)
            implements ColumnField {}
}
