package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of the rows of another table that point at this record's row: {@code @HasMany(foreignKey = "user_id")
 * List<Order> orders}. The list is empty, never null, when there are none. Each element is a nested object.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface HasMany {

    /** The table of the elements; by default that of the element record's {@link Table}. */
    String table() default "";

    /** The schema of {@link #table}; by default that of the element record's {@link Table}, else this record's. */
    String schema() default "";

    /** The columns of the other table that hold this record's key, in the order of its {@link Id} components. */
    String[] foreignKey() default {};

    /**
     * The order of the list, as columns of the other table: {@code "placed_at desc, id"}. Ties are broken by the
     * element's key, which is also the order when this is empty.
     */
    String orderBy() default "";

    /** At most so many elements, the first ones in the order of the list. */
    int limit() default Integer.MAX_VALUE;

    /** Which rows count: an SQL condition over the columns of the other table alone. */
    String where() default "";
}
