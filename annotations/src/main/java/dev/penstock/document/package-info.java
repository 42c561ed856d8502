/**
 * The types of documents that Java itself lacks, and what users implement to work on documents in Java.
 *
 * <p>{@link dev.penstock.document.GeoPoint} and {@link dev.penstock.document.Range} are types of record components.
 * {@link dev.penstock.document.DocumentTransformer} is for indexes whose documents need work that SQL cannot do.
 *
 * <p>Read {@link dev.penstock.document.Range} first.
 */
@NullMarked
package dev.penstock.document;

import org.jspecify.annotations.NullMarked;
