/**
 * Documents as typed records: the JSON of an index, read by the builders that the processor has generated, and written
 * again by its writers.
 *
 * <p>Enters: the source of a document, as bytes. Leaves: a record. {@link dev.penstock.runtime.json.JsonDocuments} does
 * both ways; {@code JsonFields} and {@code JsonOutput} are what generated code sees of an object.
 * {@link dev.penstock.runtime.json.TransformingSource} and {@link dev.penstock.runtime.json.TypedSink} wrap a source and a
 * sink for indexes with work in Java.
 *
 * <p>The engine itself does not need it: it passes documents on without looking into them.
 */
@NullMarked
package dev.penstock.runtime.json;

import org.jspecify.annotations.NullMarked;
