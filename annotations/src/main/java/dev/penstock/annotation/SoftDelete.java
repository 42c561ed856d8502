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

    /** The boolean column that marks a deleted row by {@code true}; {@code false} and null mean that the row lives. */
    String column() default "deleted";
}
