package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A document on its way to a sink.
 *
 * @param id the document's id, as {@link DocumentKey#id()} gives it: 1 to 512 bytes in UTF-8
 * @param version what orders writes of the same id; of two writes the one with the higher version stays
 * @param source its JSON in UTF-8, or null to delete it. Not copied: nobody changes the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record VersionedDocument(String id, long version, byte @Nullable [] source) {}
