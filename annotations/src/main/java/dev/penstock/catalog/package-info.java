/**
 * What a database has, as data: the shape of {@code catalog.json}, which records are checked against while they are
 * compiled.
 *
 * <p>It is written from a database, by {@code penstock catalog} or the Maven goal of that name, and read by the processor.
 * It has structure only: no rows, no statistics, nobody's name or password. Start with {@link
 * dev.penstock.catalog.DatabaseCatalog}; docs/catalog.md describes the file.
 */
@NullMarked
package dev.penstock.catalog;

import org.jspecify.annotations.NullMarked;
