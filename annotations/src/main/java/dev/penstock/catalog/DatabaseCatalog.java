package dev.penstock.catalog;

import java.util.List;

/**
 * The tables of a database, and the enums and domains that their columns have.
 *
 * @param format the version of the format, {@link #FORMAT} for what is written now
 * @param enums the enum types that columns have, in arrays and below domains too, by name
 * @param domains the domains that columns have, by name
 * @param tables the tables and views, by schema and name
 */
public record DatabaseCatalog(int format, List<EnumEntry> enums, List<DomainEntry> domains, List<TableEntry> tables) {

    /** The version of the format that is written. A reader refuses what is newer than it knows. */
    public static final int FORMAT = 1;

    /** Copies the lists, so that the catalog can never change. */
    public DatabaseCatalog {
        enums = List.copyOf(enums);
        domains = List.copyOf(domains);
        tables = List.copyOf(tables);
    }
}
