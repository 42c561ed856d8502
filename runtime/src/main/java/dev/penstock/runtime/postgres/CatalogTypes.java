package dev.penstock.runtime.postgres;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.TableEntry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Enums and domains, by name.
 *
 * @param enums with their labels
 * @param domains with the types that they narrow
 */
record CatalogTypes(List<EnumEntry> enums, List<DomainEntry> domains) {

    CatalogTypes {
        enums = enums.stream().sorted(Comparator.comparing(EnumEntry::type)).toList();
        domains =
                domains.stream().sorted(Comparator.comparing(DomainEntry::type)).toList();
    }

    /** Those that columns have, by themselves, in arrays or below domains. */
    CatalogTypes usedBy(List<TableEntry> tables) {
        Map<String, DomainEntry> byName =
                domains.stream().collect(Collectors.toMap(DomainEntry::type, Function.identity()));
        Set<String> used = new HashSet<>();
        Deque<String> open = tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(ColumnEntry::type)
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            String type = element(open.pop());
            DomainEntry domain = byName.get(type);
            if (used.add(type) && domain != null) {
                open.push(domain.base());
            }
        }
        return new CatalogTypes(
                enums.stream().filter(one -> used.contains(one.type())).toList(),
                domains.stream().filter(one -> used.contains(one.type())).toList());
    }

    /** PostgreSQL writes an array of any number of dimensions with one pair of brackets. */
    private static String element(String type) {
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }
}
