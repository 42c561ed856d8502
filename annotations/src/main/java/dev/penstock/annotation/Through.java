package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The junction table of a many-to-many relation: each of its rows points at a row of this record's table and at one of the
 * other table.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Through {

    /** The junction table. */
    String table();

    /** The schema of {@link #table}; by default that of this record. */
    String schema() default "";

    /**
     * The junction's columns that point at this record. Required without a catalog; with a catalog by default those of its foreign
     * key.
     */
    String[] left() default {};

    /**
     * The junction's columns that point at the other table. Required without a catalog; with a catalog by default those of its
     * foreign key.
     */
    String[] right() default {};

    /**
     * The columns of the other table that {@link #right} points at. By default the key of the element record, else
     * {@code id}.
     */
    String[] references() default {};

    /**
     * The PostgreSQL types of {@link #references}, for aggregates and lists of one column, where no record tells; by
     * default {@code bigint}.
     */
    String[] types() default {};

    /** Which rows of the junction count: an SQL condition over its columns alone. */
    String where() default "";
}
