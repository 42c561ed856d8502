package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.sql.Filter;
import dev.penstock.processor.sql.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A field of a document, made from one component of a record. */
public sealed interface FieldModel {

    /** The component's name, which is the key in the document. */
    String name();

    /** A field that is one column of the record's own row. */
    sealed interface ColumnField extends FieldModel {

        /** The column. */
        String column();

        /** Whether it may be null. */
        boolean nullable();
    }

    /** Fields made from the rows of another table that point at this row. */
    sealed interface RelationField extends FieldModel {

        /** The other table. */
        TableName table();

        /** The columns of the other table that hold this row's key, in the order of the key. */
        List<String> foreignKey();

        /** Which rows count. */
        Optional<Filter> filter();
    }

    /**
     * A number, a time...
     *
     * @param scalar its type
     * @param fullText whether its words are searched, rather than the whole
     */
    record ScalarField(String name, String column, boolean nullable, Scalar scalar, boolean fullText)
            implements ColumnField {}

    /** A constant of an enum, by its name. */
    record EnumField(String name, String column, boolean nullable, JavaName type) implements ColumnField {}

    /**
     * A list of objects.
     *
     * @param element the row that makes an element
     * @param order a total order of the elements
     * @param limit at most so many
     */
    record HasManyField(
            String name,
            List<String> foreignKey,
            RowModel element,
            Order order,
            OptionalInt limit,
            Optional<Filter> filter)
            implements RelationField {

        /** Copies the list, so that the field can never change. */
        public HasManyField {
            foreignKey = List.copyOf(foreignKey);
        }

        @Override
        public TableName table() {
            return element.table();
        }
    }

    /**
     * How many rows there are.
     *
     * @param scalar {@code INTEGER} or {@code LONG}
     */
    record CountField(String name, TableName table, List<String> foreignKey, Optional<Filter> filter, Scalar scalar)
            implements RelationField {

        /** Copies the list, so that the field can never change. */
        public CountField {
            foreignKey = List.copyOf(foreignKey);
        }
    }
}
