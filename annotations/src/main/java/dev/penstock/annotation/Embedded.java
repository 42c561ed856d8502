package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record made of columns of the same row: {@code @Embedded("address_") Address address} reads {@code address_street} for
 * the component {@code street}. When it may be null, it is null when all its columns are.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Embedded {

    /** What its columns' names begin with. */
    String value() default "";
}
