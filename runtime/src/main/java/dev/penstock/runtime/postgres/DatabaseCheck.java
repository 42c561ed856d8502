package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.postgres.Coverage.TableVerdict;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that engines need of a database, one thing after the other, and tells of each whether it is well: the server
 * and what is left of its limits, the role, tables, statements, publications and slots, and which indexes would make lookups and
 * builds quick. Changes nothing; may be done beside running engines. Used by one thread.
 */
public final class DatabaseCheck {

    private static final String DATABASE = "database";

    private final List<IndexDefinition> definitions;
    private final List<RecordColumn> columns;
    private final Map<String, PostgresOptions> sinks;
    private final Map<String, Boolean> remembered;
    private final PostgresOptions options;
    private final Verdicts verdicts;
    private final Connections connections;

    private DatabaseCheck(
            List<IndexDefinition> definitions,
            List<RecordColumn> columns,
            Map<String, PostgresOptions> sinks,
            Map<String, Boolean> remembered) {
        this.definitions = definitions;
        this.columns = columns;
        this.sinks = sinks;
        this.remembered = remembered;
        this.options = sinks.values().iterator().next();
        this.verdicts = new Verdicts(options.address());
        this.connections = new Connections(options.address());
    }

    /**
     * Looks at a database.
     *
     * @param database where it is, with the options that engines would have
     * @param definitions the indexes that are to be kept
     * @param columns what their records say of columns, as far as that is known
     * @param sinks the names of the sinks, each with a slot and a publication of its own; empty is that of the one without
     * @param remembered for each of the sinks of which that is known, whether it remembers a slot
     * @return what was found, in the order in which it was looked at; what is wrong is told, not thrown
     */
    public static List<Verdict> run(
            PostgresSource.Builder database,
            List<IndexDefinition> definitions,
            List<RecordColumn> columns,
            List<String> sinks,
            Map<String, Boolean> remembered) {
        Map<String, PostgresOptions> options = new LinkedHashMap<>();
        try {
            sinks.forEach(sink -> options.put(sink, database.options(sink)));
        } catch (PenstockException e) {
            return List.of(Verdict.fail(DATABASE, e));
        }
        return new DatabaseCheck(definitions, columns, options, remembered).run();
    }

    private List<Verdict> run() {
        try (Connection connection = connections.forStatements();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = on");
            look(connection);
        } catch (SQLException e) {
            verdicts.add(Verdict.fail(DATABASE, new PostgresErrors(options.address()).translate(e)));
        } catch (PenstockException | SourceUnavailableException e) {
            verdicts.add(Verdict.fail(DATABASE, e));
        }
        return verdicts.found();
    }

    private void look(Connection connection) throws SQLException {
        List<Diagnosis> findings = ServerCheck.findings(connection);
        findings.forEach(found -> verdicts.add(Verdict.fail(DATABASE, found.fact(), found.remedy())));
        RoleRights rights = new RoleRights(connection);
        if (findings.isEmpty()) {
            verdicts.add(Verdict.ok(
                    DATABASE,
                    options.address() + " is a primary with logical decoding, and lets the role " + rights.role()
                            + " in"));
        }
        List<SlotVerdict> slots = slots(connection);
        int newSlots = (int) slots.stream().filter(SlotVerdict::isMissing).count();
        int newStreams = (int) slots.stream().filter(SlotVerdict::isUnread).count();
        ServerLimits.read(connection).verdicts(newSlots, newStreams).forEach(verdicts::add);
        List<Lack> replication = rights.replication();
        DatabaseSurvey survey = new DatabaseSurvey(connection, options, definitions);
        Coverage coverage = survey.survey();
        role(connection, rights, replication, !survey.partitioned().isEmpty());
        Set<TableName> broken = tables(coverage);
        Collection<Verdict> ofColumns = new RecordTypes(connection).verdicts(columns);
        ofColumns.forEach(verdicts::add);
        if (ofColumns.isEmpty() && !columns.isEmpty()) {
            verdicts.add(Verdict.ok("types of columns", "they are what the records say, null or not"));
        }
        publication(options, survey, coverage, replication);
        for (PostgresOptions other : sinks.values().stream().skip(1).toList()) {
            DatabaseSurvey its = new DatabaseSurvey(connection, other, definitions);
            publication(other, its, its.survey(), replication);
        }
        slots.forEach(slot -> verdicts.add(slot.verdict()));
        indexes(connection, survey.tables(), broken);
    }

    private void role(Connection connection, RoleRights rights, List<Lack> replication, boolean hasPartitions)
            throws SQLException {
        String subject = "role " + rights.role();
        replication.forEach(lack -> verdicts.addFail(subject, lack));
        if (replication.isEmpty() && verdicts.isWell(subject, this::replicate)) {
            verdicts.add(Verdict.ok(subject, "it may log in for replication"));
        }
        String emit = ForcedFlush.signature(connection.getMetaData().getDatabaseMajorVersion());
        if (!new Catalog(connection).isTrue("has_function_privilege('pg_catalog." + emit + "', 'EXECUTE')")) {
            String fact = "the role " + rights.role() + " may not execute pg_logical_emit_message, by which "
                    + (hasPartitions
                            ? "the log is marked where partitions come and go"
                            : "an idle slot is moved, and the log of an idle server flushed");
            String remedy = "Run as " + rights.granter() + ": GRANT EXECUTE ON FUNCTION " + emit + " TO "
                    + Identifiers.quote(rights.role());
            verdicts.add(hasPartitions ? Verdict.fail(subject, fact, remedy) : Verdict.warn(subject, fact, remedy));
        }
    }

    /** pg_hba.conf has lines of its own for replication. */
    private void replicate() throws SQLException {
        SlotServer server = SlotServer.of(options, connections);
        try (Connection replication = server.forReplication(new Liveness(options.longestSilence(), System::nanoTime))) {
            server.ask(() -> ServerState.Identity.read(replication));
        }
    }

    /** Returns the tables that cannot be read as they should be. */
    private Set<TableName> tables(Coverage coverage) {
        Set<TableName> broken = new HashSet<>();
        for (TableVerdict table : coverage.tables()) {
            String subject = "table " + table.table();
            table.lacks().forEach(lack -> verdicts.addFail(subject, lack));
            if (table.lacks().isEmpty()) {
                verdicts.add(Verdict.ok(subject, withoutName(table)));
            }
            if (!table.readable() || table.lacks().size() > (table.identified() ? 0 : 1)) {
                broken.add(table.table());
            }
        }
        return broken;
    }

    private static String withoutName(TableVerdict table) {
        return table.toString().substring(table.table().toString().length() + 2);
    }

    private void publication(PostgresOptions its, DatabaseSurvey survey, Coverage coverage, List<Lack> ofTheRole)
            throws SQLException {
        String subject = "publication " + its.publication();
        List<Lack> lacks = new ArrayList<>(coverage.lacks());
        lacks.removeAll(ofTheRole);
        lacks.forEach(lack -> verdicts.addFail(subject, lack));
        boolean well = lacks.isEmpty();
        for (Preflight.Act check : survey.publicationChecks()) {
            well &= !survey.hasPublication() || verdicts.isWell(subject, check);
        }
        if (well) {
            verdicts.add(Verdict.ok(
                    subject,
                    coverage.actions().isEmpty()
                            ? "it publishes all that is read"
                            : "to be run at the start: " + String.join("; ", coverage.actions())));
        }
    }

    /** On the server that they are on. */
    private List<SlotVerdict> slots(Connection primary) throws SQLException {
        List<SlotVerdict> slots = new ArrayList<>();
        if (options.standby() == null) {
            for (Map.Entry<String, PostgresOptions> sink : sinks.entrySet()) {
                slots.add(SlotVerdict.read(primary, sink.getValue().slot(), remembered(sink.getKey())));
            }
            return slots;
        }
        SlotServer server = SlotServer.of(options, connections);
        verdicts.isWell("standby", () -> {
            try (Connection standby = server.forStatements()) {
                new StandbyCheck(primary, standby, server).check();
                for (Map.Entry<String, PostgresOptions> sink : sinks.entrySet()) {
                    slots.add(server.ask(
                            () -> SlotVerdict.read(standby, sink.getValue().slot(), remembered(sink.getKey()))));
                }
                verdicts.add(Verdict.ok("standby", options.stream() + " follows the primary"));
            }
        });
        return slots;
    }

    private @Nullable Boolean remembered(String sink) {
        return remembered.get(sink);
    }

    private void indexes(Connection connection, TableSurvey tables, Set<TableName> broken) throws SQLException {
        Preflight preflight = new Preflight(connection, tables);
        IndexAdvice advice = new IndexAdvice(connection, tables);
        for (IndexDefinition index : definitions) {
            String subject = "index " + index.name();
            List<TableName> lacking = index.tables().stream()
                    .map(TableUse::table)
                    .filter(broken::contains)
                    .toList();
            if (!lacking.isEmpty()) {
                verdicts.add(Verdict.skipped(
                        subject, "its statements were not looked at: first mend table " + lacking.get(0), ""));
                continue;
            }
            List<Preflight.Step> steps = preflight.steps(index);
            boolean well = true;
            for (Preflight.Step step : steps) {
                well &= verdicts.isWell(subject, step.act());
            }
            if (well && verdicts.isWell(subject, () -> advice.explain(index))) {
                verdicts.add(Verdict.ok(
                        subject, "its key is unique, and PostgreSQL takes its statements, lookups included"));
                verdicts.isWell(
                        "documents of " + index.name(),
                        () -> verdicts.add(
                                DocumentSample.verdict(connection, index, new PostgresErrors(options.address()))));
            }
        }
        advice.verdicts().forEach(verdicts::add);
    }
}
