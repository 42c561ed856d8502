/**
 * Writes the classes that search an index, for users who have the client.
 *
 * <p>What enters are the model and the definition of an index, what leaves is one Java file. What can be asked of a field is
 * decided here, by its final mapping and its Java type: a method that makes no sense is not there.
 *
 * <p>Read {@link dev.penstock.processor.query.QuerySource} first, then {@code ValueHandles}.
 */
@NullMarked
package dev.penstock.processor.query;

import org.jspecify.annotations.NullMarked;
