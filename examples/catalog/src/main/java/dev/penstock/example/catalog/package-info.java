/**
 * A catalog that wants its products, categories and suppliers found, with every annotation of Penstock in use.
 *
 * <p>Enters: the tables that the migrations in {@code db/migration} make. Leaves: the indexes {@code products}, {@code
 * categories} and {@code suppliers}. Records that stand in several of them have a file of their own. Read {@link
 * dev.penstock.example.catalog.Product} first.
 */
@NullMarked
package dev.penstock.example.catalog;

import org.jspecify.annotations.NullMarked;
