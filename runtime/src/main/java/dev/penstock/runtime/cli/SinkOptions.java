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
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_STATE_FILE:-penstock-state.json}",
            description = "Where the stdout sink remembers its position. Variable: PENSTOCK_STATE_FILE.")
    private Path stateFile = Path.of("");

    /** What was given for this sink alone; null when that is what was given to the command. */
    private @Nullable Own own;

    /**
     * The options of one of several sinks: those that were given for it alone, and the variables that are for all.
     *
     * @param given each as {@code option=value}
     * @param command is told when there is no such option
     */
    static SinkOptions of(SinkChoice sink, List<String> given, CommandLine command) {
        SinkOptions options = new SinkOptions();
        Settings settings = Settings.of(command.getCommandSpec()).ofSink(sink.name());
        try {
            Predicate<String> said = new CommandLine(options)
                    .setDefaultValueProvider(settings)
                    .parseArgs(given.stream().map(option -> "--" + option).toArray(String[]::new))::hasMatchedOption;
            options.own = new Own(said, settings);
        } catch (ParameterException e) {
            throw new ParameterException(command, "--sink-option of " + sink.name() + ": " + e.getMessage(), e);
        }
        return options;
    }

    /**
     * A sink of that kind.
     *
     * @param indexes those that are kept in step; null if none is made or changed
     * @param command is told when an option is missing
     */
    DocumentSink sink(SinkChoice.Kind kind, @Nullable ChosenIndexes indexes, CommandLine command) {
        Own its = own == null
                ? new Own(command.getParseResult()::hasMatchedOption, Settings.of(command.getCommandSpec()))
                : own;
        return switch (kind) {
            case opensearch -> openSearch(its, indexes);
            case table -> table.sink(command, its.settings());
            // Not System.out: a PrintStream keeps it to itself that nobody reads any more.
            case stdout -> new JsonLinesSink(new FileOutputStream(FileDescriptor.out), stateFile);
        };
    }

    private DocumentSink openSearch(Own its, @Nullable ChosenIndexes indexes) {
        OpenSearchSink.Builder sink = openSearch.builder(its.said(), its.settings());
        if (indexes != null) {
            indexSettings.applyTo(sink, indexes, its.settings().file());
        }
        return sink.build();
    }

    /**
     * What was given for a sink.
     *
     * @param said tells which options were
     * @param settings what is said elsewhere
     */
    private record Own(Predicate<String> said, Settings settings) {}
}
