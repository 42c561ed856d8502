package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one row of another table that points at this record's row: {@code @HasOne(foreignKey = "user_id") @Nullable Profile
 * profile}. It is null when there is none; of several rows it is the first by key.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface HasOne {

    /**
     * The other table; by default that of the other record's {@link Table}, else with a catalog the one named as the record, or as the
     * component.
     */
    String table() default "";

    /** The schema of {@link #table}; by default that of the other record's {@link Table}, else this record's. */
    String schema() default "";

    /**
     * The columns of the other table that hold this record's {@link #references}, in their order. Required without a catalog; with a
     * catalog by default those of its foreign key.
     */
    String[] foreignKey() default {};

    /**
     * The columns of this record's table that the foreign key refers to: columns of its components. By default the key, in the
     * order of its {@link Id} components.
     */
    String[] references() default {};

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";

    /** Which rows count, as typed conditions; all of them, and {@link #where}, must hold. */
    Filter[] filter() default {};
}
