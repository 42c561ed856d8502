package dev.penstock.definition;

/**
 * Builds a record from the JSON of a document. Implementations are generated, and safe for use by many threads.
 *
 * @param <T> the record
 */
public interface DocumentBuilder<T> {

    /**
     * Builds the record.
     *
     * @throws DocumentMismatchException when a field that the record requires is missing or null, or has a value that
     *     its type cannot hold
     */
    T build(DocumentFields fields);
}
