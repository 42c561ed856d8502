package dev.penstock.runtime.catalog;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.TableEntry;
import java.util.ArrayList;
import java.util.List;

/** Compares two catalogs, and says what is so now. Used by one thread. */
final class CatalogComparison {

    private final DatabaseCatalog then;
    private final DatabaseCatalog now;
    private final Differences found = new Differences();

    CatalogComparison(DatabaseCatalog then, DatabaseCatalog now) {
        this.then = then;
        this.now = now;
    }

    List<CatalogDifference> differences() {
        Differences.match(
                then.tables(),
                now.tables(),
                TableEntry::tableName,
                table -> found.add("table " + table.tableName() + " is gone"),
                (old, young) -> new TableComparison(old, young, found).compare(),
                table -> found.add("table " + table.tableName() + " is new"));
        Differences.match(
                then.enums(),
                now.enums(),
                EnumEntry::type,
                type -> found.add("enum " + type.type() + " is gone"),
                this::compare,
                type -> found.add("enum " + type.type() + " is new"));
        Differences.match(
                then.domains(),
                now.domains(),
                DomainEntry::type,
                domain -> found.add("domain " + domain.type() + " is gone"),
                this::compare,
                domain -> found.add("domain " + domain.type() + " is new"));
        return found.all();
    }

    private void compare(EnumEntry old, EnumEntry young) {
        String subject = "enum " + old.type() + ": ";
        List<String> gone = without(old.labels(), young.labels());
        List<String> added = without(young.labels(), old.labels());
        gone.forEach(label -> found.add(subject + "label " + label + " is gone"));
        added.forEach(label -> found.add(subject + "label " + label + " is new"));
        if (gone.isEmpty() && added.isEmpty()) {
            found.compareForPeople(subject + "the order of labels", old.labels(), young.labels());
        }
    }

    private static List<String> without(List<String> labels, List<String> others) {
        List<String> rest = new ArrayList<>(labels);
        rest.removeAll(others);
        return rest;
    }

    private void compare(DomainEntry old, DomainEntry young) {
        String subject = "domain " + old.type();
        found.compare(subject + ": its base", old.base(), young.base());
        if (old.nullable() != young.nullable()) {
            found.add(subject + " may " + (young.nullable() ? "" : "not ") + "be null now");
        }
    }
}
