package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows that are marked as deleted instead of being removed. A marked row has no document, and is no element of a list;
 * when the mark is taken away it is there again.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SoftDelete {

    /** The column that marks a deleted row. */
    String column() default "deleted";

    /** What the column holds. */
    Mark mark() default Mark.BOOLEAN;

    /** Which marked rows are deleted: an SQL condition over the columns of the record's table alone. By default all. */
    String where() default "";

    /** How a column marks a row. */
    enum Mark {
        /** {@code true} marks a deleted row; {@code false} and null mean that it lives. */
        BOOLEAN,
        /** Any time marks a deleted row; null means that it lives. */
        TIMESTAMP
    }
}
