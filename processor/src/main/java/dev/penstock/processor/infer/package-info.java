/**
 * What declarations leave out, and the database tells.
 *
 * <p>Declarations come in, as they are written, with the catalog. They leave as if more had been written: tables, keys,
 * foreign keys and nullness. Nothing that is written is changed, and what could be several things is left open, for the
 * rules to tell.
 *
 * <p>Read {@link dev.penstock.processor.infer.Inference} first.
 */
@NullMarked
package dev.penstock.processor.infer;

import org.jspecify.annotations.NullMarked;
