package dev.penstock.runtime.postgres;

/**
 * A column as the catalog has it.
 *
 * @param name the column
 * @param type its type, as PostgreSQL writes it
 * @param canonical whether equal values always have equal text
 * @param generated whether PostgreSQL computes it from other columns
 */
record CatalogColumn(String name, String type, boolean canonical, boolean generated) {}
