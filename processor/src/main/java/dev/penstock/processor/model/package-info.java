/**
 * What the declarations mean: an index as a tree of rows and fields, with every default filled in.
 *
 * <p>What enters are declarations that every rule has passed; {@link dev.penstock.processor.model.IndexResolver} turns
 * them into an {@link dev.penstock.processor.model.IndexModel}. Values are immutable and free of compiler types, so that
 * {@code generate} can be tested with models made by hand. The kinds of fields are sealed: a new one does not compile
 * until every generator knows it.
 *
 * <p>Read {@link dev.penstock.processor.model.IndexModel} first.
 */
@NullMarked
package dev.penstock.processor.model;

import org.jspecify.annotations.NullMarked;
