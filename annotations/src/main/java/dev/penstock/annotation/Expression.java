package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value computed by SQL from columns of the same row.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Expression {

    /** The expression over the columns of the record's table alone: {@code "price * (1 + tax_rate)"}. */
    String value();

    /** The columns that the expression reads, all of them. */
    String[] uses();
}
