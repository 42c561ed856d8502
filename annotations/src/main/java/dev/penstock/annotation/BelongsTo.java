package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The row of another table that this record's row points at: {@code @BelongsTo(column = "country_id") @Nullable Country
 * country}. It is null when there is none.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface BelongsTo {

    /**
     * The columns of this record's table that hold the other row's key. By default the snake_case form of the component's
     * name followed by {@code _id}; where the catalog has no such column, or the key has several, those of the foreign key to the
     * other table. For a key of several columns they are required without a catalog.
     */
    String[] column() default {};

    /**
     * The columns of the other table that {@link #column} refers to: columns of the other record's components. By default
     * its key, in the order of its {@link Id} components.
     */
    String[] references() default {};

    /**
     * The other table; by default that of the other record's {@link Table}, else with a catalog the one named as the record, or as the
     * component.
     */
    String table() default "";

    /** The schema of {@link #table}; by default that of the other record's {@link Table}, else this record's. */
    String schema() default "";

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";

    /** Which rows count, as typed conditions; all of them, and {@link #where}, must hold. */
    Filter[] filter() default {};
}
