package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes how a field is mapped in OpenSearch. What is written here always wins.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Mapping {

    /** The type of the field, such as {@code wildcard}. By default what the component becomes anyway. */
    String type() default "";

    /**
     * Mapping parameters as a JSON object, which are put over those of the field: <code>{"index": false}</code>. A null takes
     * a parameter away.
     */
    String options() default "";
}
