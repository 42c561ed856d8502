package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition over one column, in the {@code filter} of relations and aggregates and of {@link Where}.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Filter {

    /** The column. */
    String column();

    /** How the column is compared. */
    Op op() default Op.EQ;

    /**
     * What it is compared with, as text that PostgreSQL reads as the column's type. One value; any number for {@code IN} and
     * {@code NOT_IN}, two for {@code BETWEEN}, none for {@code IS_NULL} and {@code IS_NOT_NULL}.
     */
    String[] value() default {};

    /** A comparison. As in SQL, none but the last two holds for null. */
    enum Op {
        /** Equal. */
        EQ,
        /** Not equal. */
        NE,
        /** Less. */
        LT,
        /** Less or equal. */
        LE,
        /** Greater. */
        GT,
        /** Greater or equal. */
        GE,
        /** Matches a pattern with {@code %} and {@code _}. */
        LIKE,
        /** As {@link #LIKE}, whatever the case. */
        ILIKE,
        /** Equal to one of the values. */
        IN,
        /** Equal to none of the values. */
        NOT_IN,
        /** From the first to the second value, both included. */
        BETWEEN,
        /** Null. */
        IS_NULL,
        /** Not null. */
        IS_NOT_NULL
    }
}
