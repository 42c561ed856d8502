package dev.penstock.definition;

/** Makes documents of records: the counterpart of a {@link DocumentBuilder}. Safe for use by many threads. */
public interface DocumentWriter<T> {

    /** Writes every field of the document. */
    void write(T document, DocumentOutput fields);
}
