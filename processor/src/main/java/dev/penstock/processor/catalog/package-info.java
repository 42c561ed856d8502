/**
 * What the database has, as far as a catalog tells.
 *
 * <p>The text of a catalog comes in, read by {@link dev.penstock.processor.catalog.CatalogFile}. What leaves is a {@link
 * dev.penstock.processor.catalog.Catalog}, which answers what rules and inference ask: is there such a table, such a column,
 * of which type, unique by what?
 *
 * <p>Read {@code Catalog} first.
 */
@NullMarked
package dev.penstock.processor.catalog;

import org.jspecify.annotations.NullMarked;
