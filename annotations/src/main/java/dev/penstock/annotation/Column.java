package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column a component is read from.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Column {

    /**
     * The column's name, exactly as PostgreSQL stores it; it is always quoted. By default the snake_case form of the
     * component's name.
     */
    String value() default "";

    /**
     * The column's PostgreSQL type, where the component's Java type does not tell: {@code citext}, {@code char(8)},
     * {@code bytea}, {@code money} or the name of an enum type. It decides how keys are compared and written as text. By
     * default {@code bigint} for whole numbers, {@code text} for text and enums, {@code numeric}, {@code uuid},
     * {@code date}, {@code timestamptz}...
     */
    String type() default "";
}
