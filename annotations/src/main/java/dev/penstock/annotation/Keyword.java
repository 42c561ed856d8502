package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that is found and counted as a whole: an email address, a status, a country code. This is how text without
 * {@link Text} or {@link Identifier} is searched, too.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Keyword {

    /** Whether there is a subfield {@code sort} with the text in lower case, for sorting. */
    boolean sort() default true;

    /** Whether there is a subfield {@code text}, searched by words. */
    boolean text() default true;
}
