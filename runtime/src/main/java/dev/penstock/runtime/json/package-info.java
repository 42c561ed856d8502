/**
 * Documents as typed records: the JSON of an index, read by the builders that the processor has generated.
 *
 * <p>Enters: the source of a document, as bytes. Leaves: a record. {@link dev.penstock.runtime.json.JsonDocuments} is the
 * only public class; {@code JsonFields} is what a generated builder sees of an object.
 *
 * <p>The engine itself does not need it: it passes documents on without looking into them.
 */
@NullMarked
package dev.penstock.runtime.json;

import org.jspecify.annotations.NullMarked;
