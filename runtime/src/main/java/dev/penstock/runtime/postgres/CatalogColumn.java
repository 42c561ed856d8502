package dev.penstock.runtime.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A column as the catalog has it.
 *
 * @param name the column
 * @param type its type, as PostgreSQL writes it
 * @param textKind columns of the same kind have the same text when, and only when, they are equal; null when not even two
 *     values of this column have
 * @param nullable whether it may be null
 * @param generated whether PostgreSQL computes it from other columns
 */
record CatalogColumn(String name, String type, @Nullable String textKind, boolean nullable, boolean generated) {}
