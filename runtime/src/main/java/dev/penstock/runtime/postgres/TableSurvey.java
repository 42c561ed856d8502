package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.postgres.Coverage.TableVerdict;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tables that documents are built from: is there what is read, may we read it, and would each of its changes
 * tell which documents it belongs to. Used by one thread.
 */
final class TableSurvey {

    private final Connection connection;
    private final Catalog catalog;
    private final Publication publication;
    private final PostgresOptions.Ddl ddl;
    private final Map<TableName, CatalogTable> tables = new HashMap<>();
    private final Map<TableName, List<CatalogTable>> leaves = new HashMap<>();

    TableSurvey(Connection connection, PostgresOptions options) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.publication = new Publication(connection, options.publication());
        this.ddl = options.ddl();
    }

    /** What there is to say of a table. */
    TableVerdict survey(TableUse use, RoleRights rights, boolean published) throws SQLException {
        CatalogTable table = find(use.table());
        if (table == null) {
            return new TableVerdict(use.table(), false, published, false, List.of(), List.of(noSuch(use.table())));
        }
        List<Lack> lacks = lacksOfReading(use, table, rights);
        Map<TableName, List<String>> missing = missingFromIdentity(use, table);
        List<String> actions = List.of();
        if (!missing.isEmpty() && maySet(table)) {
            actions = ReplicaIdentity.setFull(withoutList(table), missing.keySet());
        } else if (!missing.isEmpty()) {
            lacks.add(insufficient(table, missing, rights.role()));
        }
        return new TableVerdict(
                use.table(), rights.reading(table).isEmpty(), published, missing.isEmpty(), actions, lacks);
    }

    /**
     * Makes sure that every table is there, with what is read of it, and that nothing of it is withheld.
     *
     * @throws PenstockException for the first that is not
     */
    void checkReadable(List<TableUse> uses, RoleRights rights) throws SQLException {
        for (TableUse use : uses) {
            CatalogTable table = find(use.table());
            List<Lack> lacks = table == null ? List.of(noSuch(use.table())) : lacksOfReading(use, table, rights);
            refuse(lacks);
        }
    }

    private static void refuse(List<Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw new PenstockException(lacks.get(0).fact(), lacks.get(0).remedy());
        }
    }

    private List<Lack> lacksOfReading(TableUse use, CatalogTable table, RoleRights rights) throws SQLException {
        List<Lack> lacks = new ArrayList<>(columns(use, table));
        lacks.addAll(rights.reading(table));
        lacks.addAll(obstacles(table));
        return lacks;
    }

    /** The table of that name, or null when there is none. */
    @Nullable CatalogTable find(TableName name) throws SQLException {
        CatalogTable known = tables.get(name);
        if (known != null) {
            return known;
        }
        CatalogTable table = catalog.table(name);
        if (table != null) {
            tables.put(name, table);
        }
        return table;
    }

    /** The table of that name, which was found before. */
    CatalogTable table(TableName name) {
        return Objects.requireNonNull(tables.get(name), name::toString);
    }

    /** Which of the tables that were looked at are partitioned. */
    List<TableName> partitioned() {
        return tables.values().stream()
                .filter(CatalogTable::partitioned)
                .map(CatalogTable::name)
                .sorted()
                .toList();
    }

    /**
     * Makes sure that changes of none of a table's partitions are withheld.
     *
     * @throws PenstockException when some are
     */
    void checkPartitions(TableUse use) throws SQLException {
        CatalogTable table = find(use.table());
        refuse(table == null ? List.of(noSuch(use.table())) : obstacles(table));
    }

    /**
     * Sets the replica identity of a table, or of its partitions, where it is not sufficient and that is allowed.
     *
     * @throws PenstockException when it is not sufficient and may not be set
     */
    void mendIdentity(TableUse use) throws SQLException {
        CatalogTable table = find(use.table());
        Map<TableName, List<String>> missing = table == null ? Map.of() : missingFromIdentity(use, table);
        if (table == null || missing.isEmpty()) {
            return;
        }
        if (!maySet(table)) {
            Lack lack = insufficient(table, missing, catalog.text("current_user"));
            throw new PenstockException(lack.fact(), lack.remedy());
        }
        for (Map.Entry<TableName, List<String>> entry : missing.entrySet()) {
            ReplicaIdentity.set(connection, entry.getKey(), entry.getValue());
        }
        tables.remove(table.name());
        leaves.remove(table.name());
        find(table.name());
    }

    /** What of the columns that a replica identity must hold is lacking: by table, or by partition. */
    private Map<TableName, List<String>> missingFromIdentity(TableUse use, CatalogTable table) throws SQLException {
        // The log is written with the identity of the partition; that of a partitioned table has no effect.
        List<CatalogTable> logged = table.partitioned() ? leaves(table) : List.of(table);
        Map<TableName, List<String>> lacking = new TreeMap<>();
        for (CatalogTable each : logged) {
            List<String> missing = each.missingFromIdentity(use.replicaIdentity()).stream()
                    .filter(table.columnNames()::contains)
                    .toList();
            if (!missing.isEmpty()) {
                lacking.put(each.name(), missing);
            }
        }
        return lacking;
    }

    private boolean maySet(CatalogTable table) throws SQLException {
        boolean owns = table.partitioned()
                ? leaves(table).stream().allMatch(leaf -> leaf.rights().owns())
                : table.rights().owns();
        return ddl.allowed() && ddl.identities() && owns;
    }

    private Lack insufficient(CatalogTable table, Map<TableName, List<String>> missing, String role)
            throws SQLException {
        if (ddl.allowed() && ddl.identities()) {
            return ReplicaIdentity.notOurs(table.name(), missing, role, withoutList(table));
        }
        return table.partitioned()
                ? ReplicaIdentity.insufficient(table.name(), missing)
                : ReplicaIdentity.insufficient(
                        table.name(),
                        Objects.requireNonNull(missing.get(table.name())),
                        table.primaryKey(),
                        withoutList(table));
    }

    /**
     * What publishes all columns of a table, when only some of them are: with an identity that its list does not cover
     * PostgreSQL would refuse everybody's UPDATE and DELETE. Null when there is no list.
     */
    private @Nullable String withoutList(CatalogTable table) throws SQLException {
        PublishedPart part = publication.part(table.name());
        return part.columns().isEmpty()
                ? null
                : publication.replacing(table.name(), new PublishedPart(List.of(), part.filter()));
    }

    private List<Lack> obstacles(CatalogTable table) throws SQLException {
        List<CatalogTable> all = new ArrayList<>(List.of(table));
        all.addAll(leaves(table));
        return all.stream()
                .filter(each -> each.obstacle() != null)
                .map(each -> new Lack(
                        "table " + each.name() + " " + each.obstacle() + ", which is not supported yet",
                        "Read another table, or change this one; going on would leave documents stale.",
                        List.of()))
                .toList();
    }

    /** The partitions of a table, or none when it is not partitioned. */
    private List<CatalogTable> leaves(CatalogTable table) throws SQLException {
        if (!table.partitioned()) {
            return List.of();
        }
        List<CatalogTable> known = leaves.get(table.name());
        if (known == null) {
            known = catalog.leaves(table.name());
            leaves.put(table.name(), known);
        }
        return known;
    }

    private Lack noSuch(TableName name) throws SQLException {
        return new Lack(
                "there is no table " + name + " in the database"
                        + suggestion(name.name(), catalog.tableNames(name.schema())),
                "Correct @Table in the record (schema and name are exact), or create the table.",
                List.of());
    }

    private static List<Lack> columns(TableUse use, CatalogTable table) {
        List<Lack> lacks = new ArrayList<>();
        List<String> unknown = new ArrayList<>(use.columns());
        unknown.removeAll(table.columnNames());
        if (!unknown.isEmpty()) {
            lacks.add(new Lack(
                    "table " + use.table() + " has no column " + String.join(", ", unknown)
                            + suggestion(unknown.get(0), table.columnNames()),
                    "Correct the record with @Column, or add the column.",
                    List.of()));
        }
        for (String column : use.columns()) {
            if (!unknown.contains(column) && table.column(column).generated()) {
                lacks.add(new Lack(
                        "column " + column + " of table " + use.table()
                                + " is generated, so its changes are not published",
                        "Read the columns that it is computed from.",
                        List.of()));
            }
        }
        return lacks;
    }

    private static String suggestion(String wanted, List<String> known) {
        return Suggestions.nearest(wanted, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
