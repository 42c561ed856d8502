package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Check;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Verdict;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code penstock check}: says before an engine is started whether it could run. */
@Command(
        name = "check",
        description =
                "Looks at definitions, database and sinks, and says what would stop run, and which indexes PostgreSQL"
                        + " lacks. Changes nothing. What is not said is not looked at: without a database only the definitions, and the"
                        + " sinks that are said. The options are"
                        + " those of run.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing would stop a run", "1:something must be mended", "2:the command line is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock check",
            "  penstock check --database-url=postgresql://penstock@db/shop --opensearch-url=https://search:9200",
            "  penstock check --verbose --index=users",
            "  penstock check --migrations=src/main/resources/db/migration",
            "  penstock check --catalog=shop/src/main/penstock/catalog.json --database-url=postgresql://localhost/shop"
        })
final class CheckCommand extends EngineCommand {

    private static final String NONE = "none";
    private static final Set<String> SAY_WHERE = Set.of("--sink", "--opensearch-url", "--table-url");

    @Option(
            names = "--verbose",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_VERBOSE}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Show the options as they came out, and the SQL and the mapping of each index; by default when"
                            + " there is no database to look at. Variable: PENSTOCK_VERBOSE.")
    private @Nullable Boolean verbose;

    @Option(
            names = "--catalog",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_CATALOG}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "The catalog that records are compiled with, to be compared with the database; by default that of the"
                            + " project in this folder, src/main/penstock/catalog.json, if it has one; none"
                            + " compares none. Variable: PENSTOCK_CATALOG.")
    private @Nullable Path catalog;

    @Mixin
    private MigrationsOptions migrations = new MigrationsOptions();

    @Option(
            names = "--json",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_JSON:-false}",
            description = "Write JSON, for machines. Variable: PENSTOCK_JSON.")
    private boolean json;

    @Override
    public Integer call() {
        DevServers.Migrations given = migrations.migrations();
        if (given != null) {
            MigratedCheck onOwnServers = new MigratedCheck(spec());
            if (onOwnServers.isMeant()) {
                return onOwnServers.run(given);
            }
        }
        return check();
    }

    private int check() {
        List<IndexDefinition> definitions = indexes().definitions();
        boolean isGiven = database().isGiven();
        List<Verdict> verdicts = new ArrayList<>();
        Check check = Check.of(definitions).recordColumns(Settings.of(spec()).recordColumns());
        engine(verdicts).ifPresent(check::engine);
        if (isGiven) {
            check.database(source());
        }
        catalog(isGiven).ifPresent(check::catalog);
        if (isGiven || saysWhereSinksAre()) {
            sinks().sinks(indexes()).forEach((choice, sink) -> check.sink(choice.name(), sink));
        }
        verdicts.addAll(check.run());
        boolean all = verbose == null ? !isGiven : verbose;
        CheckReport report = new CheckReport(verdicts, all ? definitions : List.of(), all ? resolved() : List.of());
        PrintWriter out = spec().commandLine().getOut();
        if (json) {
            report.writeJson(out);
        } else {
            report.print(out, spec().commandLine().getColorScheme().ansi());
        }
        out.flush();
        return Check.fails(verdicts) ? 1 : 0;
    }

    /** Nobody has to hear that a catalog of which nothing was said is not compared. */
    private Optional<Path> catalog(boolean hasDatabase) {
        if (catalog != null && !catalog.toString().isEmpty()) {
            return catalog.toString().equals(NONE) ? Optional.empty() : Optional.of(catalog);
        }
        return hasDatabase && Files.exists(CatalogFile.CONVENTION)
                ? Optional.of(CatalogFile.CONVENTION)
                : Optional.empty();
    }

    /** The engine that would run; nothing if its options are wrong, which is a verdict. */
    private Optional<Penstock.Builder> engine(List<Verdict> verdicts) {
        try {
            server().check();
            return Optional.of(engine());
        } catch (PenstockException e) {
            verdicts.add(Verdict.fail("options", e));
        } catch (ParameterException e) {
            verdicts.add(Verdict.fail(
                    "options", String.valueOf(e.getMessage()), "Correct it: penstock run --help says what it may be."));
        }
        return Optional.empty();
    }

    /** Otherwise they would be looked for where nobody has said that they are. */
    private boolean saysWhereSinksAre() {
        Settings settings = Settings.of(spec());
        return spec().options().stream()
                .anyMatch(option -> SAY_WHERE.contains(option.longestName()) && settings.says(option));
    }

    private List<ResolvedOption> resolved() {
        Settings settings = Settings.of(spec());
        List<ResolvedOption> resolved = new ArrayList<>(sinks().resolved());
        ResolvedOption.of("--database-parameter", settings.shownDatabaseParameters())
                .ifPresent(resolved::add);
        ResolvedOption.secret("database-password", settings.databasePassword()).ifPresent(resolved::add);
        ResolvedOption.secret("admin-password", settings.adminPassword()).ifPresent(resolved::add);
        return resolved;
    }
}
