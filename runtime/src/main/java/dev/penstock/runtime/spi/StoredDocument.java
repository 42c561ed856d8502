package dev.penstock.runtime.spi;

/**
 * A document as a sink has it.
 *
 * @param id the document's id
 * @param version the version it was written with
 * @param source its JSON in UTF-8, of which white space may have been lost. Not copied: nobody changes the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record StoredDocument(String id, long version, byte[] source) {}
