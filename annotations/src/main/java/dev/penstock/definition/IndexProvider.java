package dev.penstock.definition;

/**
 * Gives an engine a generated definition. The processor writes one implementation for each index, with a public
 * constructor without parameters, and registers it for {@link java.util.ServiceLoader}.
 */
public interface IndexProvider {

    /** The definition; the same value at each call. */
    IndexDefinition definition();
}
