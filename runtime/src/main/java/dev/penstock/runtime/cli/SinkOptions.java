package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.stdout.JsonLinesSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a sink of any kind: where it is, and who writes. */
@Command
final class SinkOptions {

    private static final Set<String> NAMES =
            all(new SinkOptions()).stream().map(OptionSpec::longestName).collect(Collectors.toUnmodifiableSet());

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

    /** What is said of this sink alone; null when that is what is said to the command. */
    private @Nullable Settings own;

    /**
     * The options of one of several sinks: those that were given for it alone, and the variables that are for all.
     *
     * @param given each as {@code option=value}
     * @param command is told when there is no such option
     */
    static SinkOptions of(SinkChoice sink, List<String> given, CommandLine command) {
        SinkOptions options = new SinkOptions();
        Set<String> flags = given.stream()
                .map(option -> "--" + option.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        Settings settings = Settings.of(command.getCommandSpec()).ofSink(sink.name(), flags);
        try {
            new CommandLine(options)
                    .setDefaultValueProvider(settings)
                    .parseArgs(given.stream().map(option -> "--" + option).toArray(String[]::new));
            options.own = settings;
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
        Settings its = settings(command);
        return switch (kind) {
            case opensearch -> openSearch(its, indexes);
            case table -> table.sink(command, its);
            // Not System.out: a PrintStream keeps it to itself that nobody reads any more.
            case stdout -> new JsonLinesSink(new FileOutputStream(FileDescriptor.out), stateFile);
        };
    }

    /** The values of the options, as far as a sink of that kind has them. */
    List<ResolvedOption> resolved(SinkChoice sink, CommandLine command) {
        Settings its = settings(command);
        List<OptionSpec> options = all(this).stream()
                .filter(option -> FileValues.kindOf(option) == sink.kind()
                        && !OpenSearchOptions.IDENTITIES.contains(option.longestName()))
                .toList();
        List<ResolvedOption> resolved = new ArrayList<>(ResolvedOption.of(options, its));
        switch (sink.kind()) {
            case opensearch -> openSearch.showIdentity(its, resolved::add);
            case table ->
                ResolvedOption.secret("table-password", its.tablePassword()).ifPresent(resolved::add);
            case stdout -> {}
        }
        return resolved.stream().map(option -> option.of(sink)).toList();
    }

    /** Whether an option of a command is one of these. */
    static boolean has(OptionSpec option) {
        return NAMES.contains(option.longestName());
    }

    private static List<OptionSpec> all(SinkOptions options) {
        return CommandSpec.forAnnotatedObject(options).options();
    }

    private Settings settings(CommandLine command) {
        return own == null ? Settings.of(command.getCommandSpec()) : own;
    }

    private DocumentSink openSearch(Settings its, @Nullable ChosenIndexes indexes) {
        OpenSearchSink.Builder sink = openSearch.builder(its);
        if (indexes != null) {
            indexSettings.applyTo(sink, indexes, its);
        }
        return sink.build();
    }
}
