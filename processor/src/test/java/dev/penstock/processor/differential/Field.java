package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A component of a record, as a field of its documents. */
sealed interface Field {

    /** No limit of a list. */
    int UNLIMITED = Integer.MAX_VALUE;

    /** The component's name. */
    String name();

    /** Fields made of other rows. */
    sealed interface Related extends Field {

        /** The way to the rows. */
        Way way();
    }

    /** A column of the row itself. */
    record Value(String name, Column column, Cleaning cleaning) implements Field {}

    /** A column of a special type; when it is not {@code nullable}, the list of null is empty. */
    record SpecialValue(String name, String column, Special type, boolean nullable) implements Field {}

    /** The same in each document. */
    record Constant(String name, String java, String text, JsonNode document) implements Field {}

    /** A computed value. */
    record Computed(String name, Expression expression) implements Field {}

    /** An object of columns of the row itself, whose names begin alike. */
    record Embedded(String name, String record, String prefix, List<Column> columns, boolean nullable)
            implements Field {

        /** The component of a column. */
        String component(int place) {
            return name + "p" + place;
        }
    }

    /** One row: the first by its key. */
    record One(String name, boolean belongsTo, Way way, RecordModel element) implements Related {}

    /** Many rows. */
    record Many(String name, Way way, RecordModel element, Ordering ordering, int limit, boolean flattened)
            implements Related {}

    /** The values of one column of many rows. */
    record Values(String name, Way way, Column column, Ordering ordering, int limit) implements Related {}

    /** The different values of one column of many rows. */
    record Ids(String name, Way way, Column column) implements Related {}

    /**
     * One value of many rows.
     *
     * @param column none where rows count
     * @param nullable whether a sum of nothing is null
     */
    record Aggregate(String name, Verb verb, Way way, Optional<Column> column, boolean nullable) implements Related {}

    /** What is made of many rows. */
    enum Verb {
        COUNT("Count"),
        EXISTS("Exists"),
        SUM("Sum"),
        AVG("Avg"),
        MIN("Min"),
        MAX("Max");

        private final String annotation;

        Verb(String annotation) {
            this.annotation = annotation;
        }

        String annotation() {
            return annotation;
        }
    }
}
