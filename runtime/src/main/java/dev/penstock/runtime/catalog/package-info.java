/**
 * The file of a catalog: {@code catalog.json}, which records are checked against while they are compiled.
 *
 * <p>Enters: a catalog, from whoever has read a database. Leaves: the same bytes for the same catalog, written only where
 * something has changed; a catalog that was written down; and what differs between two, in people's words. {@link
 * dev.penstock.runtime.catalog.CatalogFile} is read first; docs/catalog.md describes the format.
 */
@NullMarked
package dev.penstock.runtime.catalog;

import org.jspecify.annotations.NullMarked;
