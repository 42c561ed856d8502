package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is a part of the documents of an index: its components have the names and the types of components there. With the
 * client, a search can have OpenSearch send only these.
 *
 * <pre>{@code
 * @Projection(of = User.class)
 * public record UserCard(int id, String email) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Projection {

    /** The record of the index. */
    Class<? extends Record> of();
}
