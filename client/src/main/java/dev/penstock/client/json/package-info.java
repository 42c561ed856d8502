/**
 * Reads documents: the {@code _source} of a hit becomes a record by its generated builder, straight from the parser.
 *
 * <p>What enters is a Jackson parser at the start of an object, what leaves is the record; fields that the record does not
 * know are passed over. Nothing here knows of searches.
 *
 * <p>Read {@link dev.penstock.client.json.DocumentReader} first.
 */
@NullMarked
package dev.penstock.client.json;

import org.jspecify.annotations.NullMarked;
