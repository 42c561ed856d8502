package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.postgres.Coverage.TableVerdict;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the definitions need of the database, what of it is there, and what Penstock may do by itself; and does the
 * part that is done before anything is read. Used by one thread.
 */
final class DatabaseSurvey {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSurvey.class);

    private final Connection connection;
    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    private final List<TableUse> uses;
    private final TableSurvey tables;
    private final Publication publication;
    private final RowFilters filters;
    private final RoleRights rights;

    DatabaseSurvey(Connection connection, PostgresOptions options, List<IndexDefinition> definitions)
            throws SQLException {
        this(connection, options, definitions, TableUses.of(definitions));
    }

    private DatabaseSurvey(
            Connection connection, PostgresOptions options, List<IndexDefinition> definitions, List<TableUse> uses)
            throws SQLException {
        this.connection = connection;
        this.options = options;
        this.definitions = definitions;
        this.uses = uses;
        this.tables = new TableSurvey(connection, options);
        this.publication = new Publication(connection, options.publication());
        this.filters = new RowFilters(connection, publication, options.ddl().rowFilters());
        this.rights = new RoleRights(connection);
    }

    /** Of tables that no document is built from. */
    static DatabaseSurvey ofTables(Connection connection, PostgresOptions options, List<TableUse> uses)
            throws SQLException {
        return new DatabaseSurvey(connection, options, List.of(), uses);
    }

    /** What the database gives and lacks. Changes nothing. */
    Coverage survey() throws SQLException {
        List<TableName> missing = publication.missing(uses);
        List<TableVerdict> verdicts = new ArrayList<>();
        for (TableUse use : uses) {
            verdicts.add(tables.survey(use, rights, !missing.contains(use.table())));
        }
        List<String> actions = new ArrayList<>();
        List<Lack> lacks = new ArrayList<>(rights.replication());
        Map<TableName, PublishedPart> addable = addable(missing, false);
        if (!addable.isEmpty()) {
            publishing(addable, actions, lacks);
        }
        return new Coverage(verdicts, actions, lacks);
    }

    /**
     * Refuses whatever is lacking, all at once, and checks the statements of the definitions. Changes nothing: whether it is
     * the right database is not known yet.
     *
     * @param log is told what was found
     * @throws dev.penstock.runtime.spi.PenstockException when something is lacking
     */
    void check(CoverageLog log) throws SQLException {
        refuseLacks(log);
        Preflight preflight = new Preflight(connection, tables);
        for (IndexDefinition definition : definitions) {
            preflight.checkDefinition(definition);
        }
        publication.checkThroughRoot(partitioned());
    }

    /**
     * Refuses whatever is lacking, all at once.
     *
     * @param log is told what was found
     * @throws dev.penstock.runtime.spi.PenstockException when something is lacking
     */
    void refuseLacks(CoverageLog log) throws SQLException {
        Coverage coverage = survey();
        log.tell(coverage);
        if (!coverage.isComplete()) {
            throw coverage.refusal(rights.granter());
        }
    }

    /** Which of the tables are partitioned. */
    List<TableName> partitioned() {
        return tables.partitioned();
    }

    /** The tables that are to be published and are not yet. */
    List<TableName> unpublished() throws SQLException {
        return publication.missing(uses);
    }

    /**
     * Sets replica identities where they are not sufficient and that is allowed. Returns the tables of which all columns are
     * published because of that, and not all were.
     */
    List<TableName> mendIdentities() throws SQLException {
        List<TableName> widened = new ArrayList<>();
        for (TableUse use : uses) {
            if (mendIdentity(use)) {
                widened.add(use.table());
            }
        }
        return widened;
    }

    /** The tables that are to be published with another row filter, or with none any more. */
    List<TableName> toBeFilteredAnew() throws SQLException {
        List<TableName> others = new ArrayList<>();
        for (TableUse use : uses) {
            if (filters.isAnother(use, tables.table(use.table()))) {
                others.add(use.table());
            }
        }
        return others;
    }

    /**
     * Publishes what is not published yet, and checks that nothing of what is published is held back. Returns the tables of
     * which a part was published already, and another is now.
     *
     * @param filteredAnew the tables whose row filters are replaced
     */
    List<TableName> publish(List<TableName> filteredAnew) throws SQLException {
        Map<TableName, PublishedPart> addable = addable(unpublished(), true);
        if (!addable.isEmpty()) {
            String sql = publication.adding(addable);
            LOG.info("{}", sql);
            publication.run(sql);
        }
        List<TableName> replaced = new ArrayList<>();
        for (TableUse use : uses) {
            if (republish(use, filteredAnew.contains(use.table()))) {
                replaced.add(use.table());
            }
        }
        publication.checkNoneIsPublishedAsAnother(uses);
        checkNothingIsHeldBack();
        return replaced;
    }

    /** The single checks of the publication as it is, in an order of their own. Changes nothing. */
    List<Preflight.Act> publicationChecks() {
        return List.of(
                () -> publication.checkThroughRoot(partitioned()),
                publication::checkEveryKind,
                () -> publication.checkColumns(uses),
                () -> {
                    for (TableName table : unpublished()) {
                        if (publication.lists(table) && !partitioned().contains(table)) {
                            throw publication.publishedAsAnother(table);
                        }
                    }
                },
                () -> {
                    if (!options.ddl().rowFilters()) { // else it takes a trial that writes, if only for a moment
                        filters.check(uses);
                    }
                });
    }

    /** The tables, as far as they were looked at. */
    TableSurvey tables() {
        return tables;
    }

    /** Whether there is a publication, whatever it publishes. */
    boolean hasPublication() throws SQLException {
        return publication.exists();
    }

    private void checkNothingIsHeldBack() throws SQLException {
        publication.checkKindsAndColumns(uses);
        filters.check(uses);
    }

    /**
     * Checks once more what may have been changed while the publication was made or a standby waited for.
     *
     * @throws SourceUnavailableException when a table is not published any more
     * @throws dev.penstock.runtime.spi.PenstockException when something of the tables is withheld now
     */
    void checkAgain() throws SQLException {
        List<TableName> missing = unpublished();
        if (!missing.isEmpty()) {
            throw new SourceUnavailableException("somebody is changing " + missing + " just now", null);
        }
        new TableSurvey(connection, options).checkReadable(uses, rights);
        checkNothingIsHeldBack();
    }

    private void publishing(Map<TableName, PublishedPart> addable, List<String> actions, List<Lack> lacks)
            throws SQLException {
        String sql = publication.adding(addable);
        String names = addable.keySet().stream().map(TableName::toString).collect(Collectors.joining(", "));
        String fact = publication.exists()
                ? "the publication " + options.publication() + " lacks " + names
                : "there is no publication " + options.publication();
        boolean owned = addable.keySet().stream()
                .allMatch(table -> tables.table(table).rights().owns());
        String forbidden = publication.forbids(rights, owned);
        if (!options.ddl().allowed()) {
            lacks.add(new Lack(
                    fact,
                    "Run: " + sql + "; or start without --manage-publication=false to have it done.",
                    List.of(sql)));
        } else if (forbidden != null) {
            lacks.add(new Lack(
                    fact + ", and the role " + rights.role() + " may not mend that, which takes " + forbidden,
                    "Run as the owner of the tables or a superuser: " + sql + ".",
                    List.of(sql)));
        } else {
            actions.add(sql);
        }
    }

    /**
     * Tables that are there, each with what of it is to be published.
     *
     * @param filtered whether row filters are to be found out, for which PostgreSQL has to try them
     */
    private Map<TableName, PublishedPart> addable(List<TableName> missing, boolean filtered) throws SQLException {
        boolean lists = options.ddl().columnLists() && publication.takesParts();
        Map<TableName, PublishedPart> addable = new LinkedHashMap<>();
        for (TableUse use : uses) {
            CatalogTable table = missing.contains(use.table()) ? tables.find(use.table()) : null;
            if (table != null) {
                addable.put(
                        use.table(),
                        new PublishedPart(
                                lists ? ColumnLists.of(use, table) : List.of(),
                                filtered ? filters.of(use, table) : null));
            }
        }
        return addable;
    }

    /** PostgreSQL refuses UPDATE and DELETE of a table whose column list does not cover its identity: so the list goes first. */
    private boolean mendIdentity(TableUse use) throws SQLException {
        boolean listed = !tables.survey(use, rights, true).identified()
                && !publication.part(use.table()).columns().isEmpty();
        if (listed) {
            publishAnew(use.table(), new PublishedPart(List.of(), filters.kept(use)));
        }
        tables.mendIdentity(use);
        return listed;
    }

    private boolean republish(TableUse use, boolean filteredAnew) throws SQLException {
        CatalogTable table = tables.table(use.table());
        List<String> listed = publication.part(use.table()).columns();
        Optional<List<String>> widened =
                options.ddl().columnLists() ? ColumnLists.widened(listed, use, table) : Optional.empty();
        if (widened.isEmpty() && !filteredAnew) {
            return false;
        }
        publishAnew(
                use.table(),
                new PublishedPart(widened.orElse(listed), filteredAnew ? filters.of(use, table) : filters.kept(use)));
        return true;
    }

    private void publishAnew(TableName table, PublishedPart part) throws SQLException {
        LOG.info("publishing another part than before: {}", part.of(table));
        publication.publishAnew(table, part);
    }
}
