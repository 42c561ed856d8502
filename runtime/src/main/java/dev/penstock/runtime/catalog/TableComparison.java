package dev.penstock.runtime.catalog;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a table with what it was. Used by one thread. */
final class TableComparison {

    private final TableEntry then;
    private final TableEntry now;
    private final Differences found;
    private final String subject;

    TableComparison(TableEntry then, TableEntry now, Differences found) {
        this.then = then;
        this.now = now;
        this.found = found;
        this.subject = "table " + then.tableName() + ": ";
    }

    void compare() {
        if (then.kind() != now.kind()) {
            found.add("table " + then.tableName() + " is a " + CatalogText.kind(now.kind()) + " now, a "
                    + CatalogText.kind(then.kind()) + " in the catalog");
        }
        Differences.match(
                then.columns(),
                now.columns(),
                ColumnEntry::name,
                column -> found.add(subject + "column " + column.name() + " is gone"),
                this::compare,
                column -> found.add(subject + "column " + column.name() + " is new"));
        keys();
        Differences.match(
                then.foreignKeys(),
                now.foreignKeys(),
                TableComparison::said,
                key -> found.add(subject + "the foreign key " + said(key) + " is gone"),
                (old, young) -> found.compareForPeople(
                        subject + "the name of the foreign key " + said(old), old.name(), young.name()),
                key -> found.add(subject + "the foreign key " + said(key) + " is new"));
        forPeople();
    }

    private void compare(ColumnEntry old, ColumnEntry young) {
        String column = subject + "column " + old.name();
        found.compare(column, old.type(), young.type());
        if (old.nullable() != young.nullable()) {
            found.add(column + " may " + (young.nullable() ? "" : "not ") + "be null now");
        }
        compareWay(column, "generated", old.generated(), young.generated());
        compareWay(column, "an identity", old.identity(), young.identity());
    }

    private void compareWay(String column, String what, @Nullable String old, @Nullable String young) {
        if (young == null && old != null) {
            found.add(column + " is not " + what + " any more");
        } else if (young != null && !young.equals(old)) {
            found.add(column + " is " + what + " (" + young + ") now"
                    + (old == null ? "" : ", " + old + " in the catalog"));
        }
    }

    private void keys() {
        KeyEntry old = then.primaryKey();
        KeyEntry young = now.primaryKey();
        found.compare(subject + "the primary key", said(old), said(young));
        if (old != null && young != null) {
            found.compareForPeople(subject + "the name of the primary key", old.name(), young.name());
        }
        Differences.match(
                then.uniqueKeys(),
                now.uniqueKeys(),
                TableComparison::said,
                key -> found.add(subject + "the unique key " + said(key) + " is gone"),
                (one, other) -> found.compareForPeople(
                        subject + "the name of the unique key " + said(one), one.name(), other.name()),
                key -> found.add(subject + "the unique key " + said(key) + " is new"));
    }

    /** Nothing is decided by these. */
    private void forPeople() {
        Differences.match(
                then.indexes(),
                now.indexes(),
                IndexEntry::name,
                index -> found.note(subject + "index " + index.name() + " is gone"),
                (old, young) -> found.compareForPeople(subject + "index " + old.name(), said(old), said(young)),
                index -> found.note(subject + "index " + index.name() + " is new"));
        found.compareForPeople(subject + "the replica identity", then.replicaIdentity(), now.replicaIdentity());
        PartitioningEntry old = then.partitioning();
        PartitioningEntry young = now.partitioning();
        if (old != null && young != null) {
            found.compareForPeople(subject + "the partition key", old.key(), young.key());
        }
    }

    private static @Nullable String said(@Nullable KeyEntry key) {
        return key == null ? null : said(key.columns());
    }

    private static String said(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static String said(ForeignKeyEntry key) {
        return said(key.columns()) + " to " + new TableName(key.schema(), key.table()) + " " + said(key.references());
    }

    private static String said(IndexEntry index) {
        return (index.unique() ? "unique " : "") + index.definition();
    }
}
