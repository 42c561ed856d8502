package dev.penstock.processor.declare;

import java.util.List;

/** An annotation of the vocabulary on a record component. */
public sealed interface Mark {

    /** The annotation. */
    Origin origin();

    /** The annotation's name: {@code HasMany}. */
    default String name() {
        String mark = getClass().getSimpleName();
        return mark.substring(0, mark.length() - "Mark".length());
    }

    /** Marks that lead to the rows of another table. */
    sealed interface RelationMark extends Mark {

        /** The other table, empty when left out. */
        Written<String> table();

        /** The other table's schema, empty when left out. */
        Written<String> schema();

        /** The columns of the other table that hold this record's key. */
        Written<List<String>> foreignKey();

        /** Which rows count, empty for all of them. */
        Written<String> where();
    }

    /** {@code @Column}. */
    record ColumnMark(Origin origin, Written<String> column) implements Mark {}

    /** {@code @Id}. */
    record IdMark(Origin origin) implements Mark {}

    /** {@code @Keyword}. */
    record KeywordMark(Origin origin) implements Mark {}

    /** {@code @Text}. */
    record TextMark(Origin origin) implements Mark {}

    /** {@code @HasMany}. */
    record HasManyMark(
            Origin origin,
            Written<String> table,
            Written<String> schema,
            Written<List<String>> foreignKey,
            Written<String> orderBy,
            Written<Integer> limit,
            Written<String> where)
            implements RelationMark {}

    /** {@code @Count}. */
    record CountMark(
            Origin origin,
            Written<String> table,
            Written<String> schema,
            Written<List<String>> foreignKey,
            Written<String> where)
            implements RelationMark {}
}
