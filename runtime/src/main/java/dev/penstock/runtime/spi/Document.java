package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A document as the database has it now.
 *
 * @param key its key; when there is a row, in the row's own text form
 * @param source its JSON in UTF-8, or null when no row counts for the key, so that there must be no document. Not
 *     copied: nobody changes the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record Document(DocumentKey key, byte @Nullable [] source) {}
