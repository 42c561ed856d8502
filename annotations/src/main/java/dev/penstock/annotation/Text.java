package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Natural language, searched by its words: case and accents do not matter.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Text {

    /**
     * The analyzer, by its name in OpenSearch: a built-in one such as {@code english}, or one from the settings of the
     * {@link Index}. By default Penstock's own: words in lower case without accents.
     */
    String analyzer() default "";

    /**
     * Whether words are found by the rules of Unicode, for languages without spaces between words. The cluster needs the
     * plugin {@code analysis-icu}.
     */
    boolean icu() default false;

    /** Whether there is a subfield {@code keyword} with the whole text, for exact matches and counting. */
    boolean keyword() default true;

    /** Whether there is a subfield {@code sort} with the whole text in lower case, for sorting. */
    boolean sort() default true;
}
