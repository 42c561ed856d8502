package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which rows count: rows that do not are neither documents nor elements. A row that leaves the set takes its document along,
 * one that enters it brings one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Where {

    /** An SQL condition over the columns of the record's table alone. */
    String value() default "";

    /** The same as typed conditions; all of them, and {@link #value}, must hold. */
    Filter[] filter() default {};
}
