package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table whose rows a record is read from. With a catalog it may be left out where a table bears the record's name, or the plural
 * of it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Table {

    /** The table's name, exactly as PostgreSQL stores it; it is always quoted. */
    String value();

    /** The table's schema, exactly as PostgreSQL stores it. */
    String schema() default "public";
}
