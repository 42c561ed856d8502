package dev.penstock.runtime.catalog;

import dev.penstock.catalog.DatabaseCatalog;
import java.util.List;

/**
 * Something in which a database differs from its catalog.
 *
 * @param text what it is, in one line: {@code table public.orders: column total is numeric(10,2) now, integer in the catalog}
 * @param decides whether something is decided by it: what the processor accepts, or what it infers. Nothing is by indexes that are
 *     no keys, replica identities, partition keys, and the names of constraints
 */
public record CatalogDifference(String text, boolean decides) {

    /**
     * What differs. Partitions that come and go are no difference, nor is the order of columns, since nothing depends on them.
     *
     * @param catalog what was written down
     * @param database what is so now
     * @return those that decide first; else by tables, then types, each by name
     */
    public static List<CatalogDifference> between(DatabaseCatalog catalog, DatabaseCatalog database) {
        return new CatalogComparison(catalog, database).differences();
    }
}
