package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A code that people type from memory: an order number, an SKU. {@code C-01234} is found by {@code C-01234},
 * {@code c-01234}, {@code C01234} and {@code 01234}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Identifier {

    /** Whether there is a subfield {@code keyword} with the whole code, for exact matches and counting. */
    boolean keyword() default true;

    /** Whether there is a subfield {@code sort} with the code in lower case, for sorting. */
    boolean sort() default true;
}
