package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many rows of another table point at this record's row. For components of type {@code long} or {@code int}. */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Count {

    /** The table whose rows are counted. */
    String table();

    /** The schema of {@link #table}; by default this record's. */
    String schema() default "";

    /** The columns of the other table that hold this record's key, in the order of its {@link Id} components. */
    String[] foreignKey() default {};

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";
}
