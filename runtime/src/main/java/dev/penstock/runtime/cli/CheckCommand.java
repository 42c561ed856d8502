package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Check;
import dev.penstock.runtime.spi.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock check}: says before an engine is started whether it could run. */
@Command(
        name = "check",
        description =
                "Looks at definitions, database and sinks, and says what would stop run, and which indexes PostgreSQL"
                        + " lacks. Changes nothing. Without a database only the definitions are looked at. The options are"
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
            "  penstock check --verbose --index=users"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ProvisioningOptions provisioning = new ProvisioningOptions();

    @Mixin
    private ChosenIndexes indexes = new ChosenIndexes();

    @Mixin
    private ChosenSinks sinks = new ChosenSinks();

    @Option(
            names = "--verbose",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_VERBOSE:-false}",
            description = "Show the options as they came out, and the SQL and the mapping of each index. Variable:"
                    + " PENSTOCK_VERBOSE.")
    private boolean verbose;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_JSON:-false}",
            description = "Write JSON, for machines. Variable: PENSTOCK_JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<IndexDefinition> definitions = indexes.definitions();
        Check check = Check.of(definitions);
        if (database.isGiven()) {
            check.database(provisioning.applyTo(database.source()));
        }
        sinks.sinks(indexes).forEach((choice, sink) -> check.sink(choice.name(), sink));
        List<Verdict> verdicts = check.run();
        CheckReport report = new CheckReport(
                verdicts, verbose ? definitions : List.of(), verbose ? ResolvedOption.of(spec) : List.of());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.writeJson(out);
        } else {
            report.print(out, spec.commandLine().getColorScheme().ansi());
        }
        out.flush();
        return Check.fails(verdicts) ? 1 : 0;
    }
}
