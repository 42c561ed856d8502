package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the tables to capture and checks each, before any of them is published. Used by one thread. */
final class CapturedTables {

    private final Connection control;
    private final CaptureOptions options;
    private final Catalog catalog;
    private final TableKeys keys;
    private final Map<String, Long> remembered;

    /**
     * The tables of a database.
     *
     * @param remembered what tables were when they were last captured: their oids, by their quoted names
     */
    CapturedTables(Connection control, CaptureOptions options, Map<String, Long> remembered) {
        this.control = control;
        this.remembered = remembered;
        this.options = options;
        this.catalog = new Catalog(control);
        this.keys = new TableKeys(options.keys());
    }

    /** The tables, in the order of their names. */
    List<CapturedTable> find() throws SQLException {
        Set<TableName> names = new TreeSet<>(options.tables());
        if (names.isEmpty()) {
            names = new Publication(control, options.source().publication()).tables();
            if (names.isEmpty()) {
                throw new PenstockException(
                        "the publication " + options.source().publication() + " has no tables, and none is named",
                        "Name them with --table, or make the publication.");
            }
        }
        keys.check(names);
        List<CapturedTable> tables = new ArrayList<>();
        for (TableName name : names) {
            tables.add(check(name));
        }
        return tables;
    }

    /** What the publication must have of the tables. */
    static List<TableUse> uses(List<CapturedTable> tables) {
        return tables.stream()
                .map(table -> new TableUse(table.name(), table.key(), table.key()))
                .toList();
    }

    private CapturedTable check(TableName name) throws SQLException {
        CatalogTable table = catalog.table(name);
        if (table == null) {
            throw missing(name);
        }
        for (Lack lack : new RoleRights(control).reading(table)) {
            throw new PenstockException(lack.fact(), lack.remedy());
        }
        if (table.obstacle() != null) {
            throw new PenstockException(
                    "table " + name + " " + table.obstacle() + ", so changes or rows of it would be withheld",
                    "Leave it out, or mend that.");
        }
        List<String> key = keys.of(table, options.source().ddl().identities());
        boolean ordered = table.isUniqueBy(key)
                && key.stream().noneMatch(column -> table.column(column).nullable());
        return new CapturedTable(name, table.oid(), key, ordered, table.partitioned());
    }

    private PenstockException missing(TableName name) throws SQLException {
        Long known = remembered.get(Identifiers.quote(name));
        String now = known == null ? null : CaptureWatch.name(control, known);
        return now != null
                ? CaptureWatch.renamed(name, now)
                : new PenstockException(
                        "there is no table " + name,
                        "Compare --table with the database: names are exact, upper and lower case included. In schema "
                                + name.schema() + " there are: "
                                + String.join(", ", catalog.tableNames(name.schema())) + ".");
    }
}
