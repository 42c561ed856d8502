package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of the rows of another table that a junction table connects with this record's row: {@code @ManyToMany(through =
 * @Through(table = "user_roles", left = "user_id", right = "role_id")) List<Role> roles}. A row is there once, however often
 * it is connected. The list is empty, never null, when there are none.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface ManyToMany {

    /** The junction table. Required without a catalog; with a catalog by default the one that points at both tables. */
    Through through() default @Through(table = "");

    /**
     * The table of the elements; by default that of the element record's {@link Table}, else with a catalog the one named as the
     * record, or as the component.
     */
    String table() default "";

    /** The schema of {@link #table}; by default that of the element record's {@link Table}, else this record's. */
    String schema() default "";

    /**
     * The columns of this record's table that the foreign key refers to: columns of its components. By default the key, in the
     * order of its {@link Id} components.
     */
    String[] references() default {};

    /** The one column that is the element, for lists of values: {@code List<String>}. By default elements are records. */
    String column() default "";

    /**
     * The order of the list, as columns of the other table: {@code "placed_at desc, id"}. Ties are broken by the
     * element's key, or by the value in a list of one column; that is also the order when this is empty.
     */
    String orderBy() default "";

    /** At most so many elements, the first ones in the order of the list. */
    int limit() default Integer.MAX_VALUE;

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";

    /** Which rows count, as typed conditions; all of them, and {@link #where}, must hold. */
    Filter[] filter() default {};

    /**
     * Whether the elements are flattened: each field holds the values of all elements, and queries cannot tell which of
     * them belong together. By default elements are nested objects, which they can.
     */
    boolean flattened() default false;
}
