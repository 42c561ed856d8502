package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.stdout.JsonLinesSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a sink of any kind: where it is, and who writes. */
@Command
final class SinkOptions {

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Mixin
    private IndexSettingsOptions indexSettings = new IndexSettingsOptions();

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(
            names = "--state-file",
            defaultValue = "${env:PENSTOCK_STATE_FILE:-penstock-state.json}",
            description = "Where the stdout sink remembers its position. Variable: PENSTOCK_STATE_FILE.")
    private Path stateFile = Path.of("");

    /** Which options were given for this sink alone; null when they are those of the command. */
    private @Nullable Predicate<String> said;

    /**
     * The options of one of several sinks: those that were given for it alone, and the variables that are for all.
     *
     * @param given each as {@code option=value}
     * @param command is told when there is no such option
     */
    static SinkOptions of(SinkChoice sink, List<String> given, CommandLine command) {
        SinkOptions options = new SinkOptions();
        try {
            options.said = new CommandLine(options)
                    .parseArgs(given.stream().map(option -> "--" + option).toArray(String[]::new))::hasMatchedOption;
        } catch (ParameterException e) {
            throw new ParameterException(command, "--sink-option of " + sink.name() + ": " + e.getMessage(), e);
        }
        return options;
    }

    /**
     * A sink of that kind.
     *
     * @param indexes the names of those that are kept in step
     * @param command is told when an option is missing
     */
    DocumentSink sink(SinkChoice.Kind kind, List<String> indexes, CommandLine command) {
        return switch (kind) {
            case opensearch -> openSearch(indexes, command);
            case table -> table.sink(command);
            // Not System.out: a PrintStream keeps it to itself that nobody reads any more.
            case stdout -> new JsonLinesSink(new FileOutputStream(FileDescriptor.out), stateFile);
        };
    }

    private DocumentSink openSearch(List<String> indexes, CommandLine command) {
        Predicate<String> its = said == null ? command.getParseResult()::hasMatchedOption : said;
        OpenSearchSink.Builder sink = openSearch.builder(its);
        indexSettings.applyTo(sink, indexes);
        return sink.build();
    }
}
