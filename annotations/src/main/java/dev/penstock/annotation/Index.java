package dev.penstock.annotation;

import dev.penstock.document.DocumentTransformer;
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

    /**
     * A resource with settings for the index, as a JSON object: {@code "search/users.json"}. They are put over those that
     * the fields need, such as analyzers. It is read at compile time.
     */
    String settings() default "";

    /**
     * A class that each document passes as a typed record before it is written. It needs a public constructor without
     * parameters. Without it, documents go from PostgreSQL to OpenSearch without being looked into.
     */
    @SuppressWarnings("rawtypes")
    Class<? extends DocumentTransformer> transformer() default DocumentTransformer.class;
}
