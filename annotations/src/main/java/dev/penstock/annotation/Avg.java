package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of a column over the rows of another table that point at this record's row; null without any.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Avg {

    /** The table whose rows count. */
    String table();

    /** The column whose mean is taken. */
    String column();

    /** The schema of {@link #table}; by default this record's. */
    String schema() default "";

    /**
     * The columns of the other table that hold this record's {@link #references}, in their order. Required without a catalog, unless
     * there is {@link #through}; with a catalog by default those of its foreign key.
     */
    String[] foreignKey() default {};

    /**
     * The columns of this record's table that the foreign key refers to: columns of its components. By default the key, in the
     * order of its {@link Id} components.
     */
    String[] references() default {};

    /** The junction table, when the rows do not point at this record themselves; it replaces {@link #foreignKey}. */
    Through[] through() default {};

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";

    /** Which rows count, as typed conditions; all of them, and {@link #where}, must hold. */
    Filter[] filter() default {};
}
