package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that identifies the record's row. Several of them make a composite key, in the order of the components.
 *
 * <p>On the record with {@link Index} the key gives the document its id. On the element of a list it gives the list a
 * total order, so that the same rows always make the same document.
 *
 * <p>With a catalog it may be left out: a record without any has the components of the primary key.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Id {}
