package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.cli.DefinitionText.Part;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock print}: what the definition of an index says. */
@Command(
        name = "print",
        description =
                "Prints what the definitions of indexes say: the SQL that builds documents, the mapping and the settings, how"
                        + " changed rows lead to documents, and what is read of tables. It needs neither a database nor OpenSearch.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something must be mended", "2:the command line is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock print",
            "  penstock print users --part=mapping",
            "  penstock print --lock=penstock.lock --json"
        })
final class PrintCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            showDefaultValue = Visibility.NEVER,
            description = "The indexes, as their definitions name them. By default all that are defined.")
    private List<String> indexes = List.of();

    @Option(
            names = "--part",
            paramLabel = "<part>",
            defaultValue = "${env:PENSTOCK_PRINT_PART:-all}",
            description =
                    "What is printed: ${COMPLETION-CANDIDATES}. With sql the SQL of documents, with mapping the settings, too,"
                            + " and with lookups what is read of tables, and which columns their replica identities must cover."
                            + " Variable: PENSTOCK_PRINT_PART.")
    private Part part = Part.all;

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<IndexDefinition> definitions = ChosenIndexes.namedOrAll(indexes, spec);
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            ArrayNode array = JsonOption.array();
            definitions.forEach(definition -> array.add(new DefinitionText(definition).json(part)));
            JsonOption.print(array, out);
        } else {
            definitions.forEach(definition -> new DefinitionText(definition).print(part, out));
            out.flush();
        }
        return 0;
    }
}
