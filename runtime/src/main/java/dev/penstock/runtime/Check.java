package dev.penstock.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
import dev.penstock.runtime.postgres.DatabaseCheck;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out before an engine is started whether it could run, and how well: definitions, database, catalog and sinks are looked
 * at, one thing after the other. Changes nothing, and may be done beside running engines.
 *
 * <pre>{@code
 * List<Verdict> verdicts = Check.of(Penstock.definitionsOnClassPath())
 *         .database(PostgresSource.builder("postgresql://app@localhost/shop"))
 *         .sink("", () -> OpenSearchSink.builder("http://localhost:9200").build())
 *         .run();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Check {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<IndexDefinition> definitions;
    private final Map<String, Supplier<DocumentSink>> sinks = new LinkedHashMap<>();
    private PostgresSource.@Nullable Builder database;
    private Penstock.@Nullable Builder engine;
    private @Nullable Map<String, List<RecordColumn>> columns;
    private @Nullable Path catalog;

    private Check(List<IndexDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /** A check of these definitions. */
    public static Check of(List<IndexDefinition> definitions) {
        return new Check(definitions);
    }

    /** The database, with the options that the engine has. Without one, it is not looked at. */
    public Check database(PostgresSource.Builder postgres) {
        this.database = postgres;
        return this;
    }

    /**
     * The columns that records are read from, where their classes are not on the class path.
     *
     * @param byIndex those of each, by the name of its index
     */
    public Check recordColumns(Map<String, List<RecordColumn>> byIndex) {
        this.columns = Map.copyOf(byIndex);
        return this;
    }

    /** The file of a catalog, which is stale when the database differs from it. Without one, none is looked at. */
    public Check catalog(Path file) {
        this.catalog = file;
        return this;
    }

    /** The engine that would be started, of which its options count: a sink has to be able to keep them. */
    public Check engine(Penstock.Builder builder) {
        this.engine = builder;
        return this;
    }

    /**
     * A sink.
     *
     * @param name its name among several; empty for the one without
     * @param sink makes it; what that throws is a verdict, too. It is closed when it was looked at
     */
    public Check sink(String name, Supplier<DocumentSink> sink) {
        sinks.put(name, sink);
        return this;
    }

    /** Looks at everything. What is wrong is told, not thrown. */
    public List<Verdict> run() {
        List<Verdict> verdicts = new ArrayList<>(ofDefinitions());
        boolean sound = verdicts.stream().noneMatch(verdict -> verdict.status() == Status.FAIL);
        Map<String, Boolean> remembered = new LinkedHashMap<>();
        List<Verdict> ofSinks = new ArrayList<>();
        if (sound) {
            sinks.forEach((name, sink) -> ofSinks.addAll(inspect(name, sink, remembered)));
        }
        if (database == null) {
            verdicts.add(Verdict.skipped(
                    "database",
                    (sinks.isEmpty() ? "database and sinks were" : "the database was")
                            + " not looked at, since nothing says where it is",
                    "Give --database-url, or PENSTOCK_DATABASE_URL."));
        } else if (sound) {
            List<String> names = sinks.isEmpty() ? List.of("") : List.copyOf(sinks.keySet());
            verdicts.addAll(DatabaseCheck.run(database, definitions, chosenColumns(verdicts), names, remembered));
        }
        if (catalog != null) {
            verdicts.add(new CatalogCheck(catalog, database).verdict(verdicts));
        }
        verdicts.addAll(ofSinks);
        return verdicts;
    }

    /** Whether something that was found would keep an engine from starting, or stop it. */
    public static boolean fails(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.status() == Status.FAIL);
    }

    private List<Verdict> ofDefinitions() {
        try {
            GivenDefinitions.check(definitions, List.of());
        } catch (PenstockException e) {
            return List.of(Verdict.fail("definitions", e));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (IndexDefinition definition : definitions) {
            String subject = "definition " + definition.name();
            try {
                Transformations.of(List.of(definition));
                JSON.readTree(definition.mapping());
                verdicts.add(Verdict.ok(
                        subject,
                        definition.hash() + ", of " + definition.root() + "; reads "
                                + counted(definition.tables().size(), "table") + " by "
                                + counted(definition.lookups().size(), "lookup")));
            } catch (PenstockException e) {
                verdicts.add(Verdict.fail(subject, e));
            } catch (JsonProcessingException e) {
                verdicts.add(Verdict.fail(
                        subject,
                        "its mapping is no JSON",
                        "Compile the record again with the processor of this version."));
            }
        }
        return verdicts;
    }

    /** What the records of the definitions say. */
    private List<RecordColumn> chosenColumns(List<Verdict> verdicts) {
        Map<String, List<RecordColumn>> all =
                columns == null ? Penstock.recordColumnsOnClassPath(definitions) : columns;
        List<RecordColumn> chosen = new ArrayList<>();
        for (IndexDefinition definition : definitions) {
            List<RecordColumn> its = all.get(definition.name());
            if (its == null) {
                verdicts.add(Verdict.skipped(
                        "record of " + definition.name(),
                        "types and nulls of columns were not compared with it, since nothing says which it has",
                        "Put its class on the class path, or make the lock again: penstock build."));
            } else {
                chosen.addAll(its);
            }
        }
        return chosen;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private List<Verdict> inspect(String name, Supplier<DocumentSink> made, Map<String, Boolean> remembered) {
        List<Verdict> found;
        try (DocumentSink sink = made.get()) {
            if (engine != null) {
                engine.options(name).checkAgainst(sink);
            }
            found = sink.inspect(definitions);
            if (!fails(found) && found.stream().anyMatch(verdict -> verdict.status() == Status.OK)) {
                remember(sink, name, remembered);
            }
        } catch (PenstockException | SinkUnavailableException e) {
            found = List.of(Verdict.fail("sink", e));
        }
        return found.stream()
                .map(verdict -> name.isEmpty()
                        ? verdict
                        : new Verdict(
                                verdict.status(), name + ": " + verdict.subject(), verdict.fact(), verdict.remedy()))
                .toList();
    }

    /** Whether the sink remembers the slot; a sink that was never used may have nothing to read it from. */
    private void remember(DocumentSink sink, String name, Map<String, Boolean> remembered) {
        if (database == null) {
            return;
        }
        String slot = database.build(definitions, name).name();
        try {
            String state = sink.readMemory("source:" + slot);
            remembered.put(
                    name,
                    state != null && JSON.readTree(state).at("/slot/created").isTextual());
        } catch (PenstockException | SinkUnavailableException | JsonProcessingException e) {
            remembered.remove(name);
        }
    }
}
