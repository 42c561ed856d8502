package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A decimal number that is indexed with a fixed number of digits after the point, as {@code scaled_float}. The document
 * itself keeps all digits.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Scaled {

    /** The digits after the point that searches tell apart, 0 to 9. */
    int value();
}
