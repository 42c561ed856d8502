package dev.penstock.definition;

import dev.penstock.document.DocumentTransformer;

/**
 * What it takes to work on the documents of an index in Java.
 *
 * @param builder makes records of documents
 * @param transformer what is done with each record
 * @param writer makes documents of records
 */
public record TypedDocuments<T>(
        DocumentBuilder<T> builder, DocumentTransformer<T> transformer, DocumentWriter<T> writer) {}
