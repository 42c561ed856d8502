package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a search document: one document for each row of the record's {@link Table}.
 *
 * <p>For {@code record User} the processor writes {@code UserIndex} (the definition), {@code UserDocumentBuilder} and the
 * resources {@code META-INF/penstock/<name>.json} and {@code .sql}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Index {

    /** The name of the index, as OpenSearch allows it: lower case, not starting with {@code -}, {@code _} or {@code +}. */
    String value();
}
