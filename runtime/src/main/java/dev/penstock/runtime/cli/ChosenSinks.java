package dev.penstock.runtime.cli;

import dev.penstock.runtime.spi.DocumentSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that has one sink or several, of any kind. */
final class ChosenSinks {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--sink",
            split = ",",
            converter = SinkChoice.Converter.class,
            defaultValue = "${env:PENSTOCK_SINK:-opensearch}",
            paramLabel = "<[name=]kind>",
            description =
                    "Where documents go: opensearch, table or stdout. May be repeated, with a name for each: name=kind."
                            + " Variable: PENSTOCK_SINK, separated by commas.")
    private List<SinkChoice> sinks = List.of();

    @Option(
            names = "--sink-option",
            split = "\\s+",
            hideParamSyntax = true,
            defaultValue = "${env:PENSTOCK_SINK_OPTIONS}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<name.option=value>",
            description =
                    "An option of the sink with that name, such as backup.index-prefix=b_; may be repeated. Variable:"
                            + " PENSTOCK_SINK_OPTIONS, separated by spaces.")
    private List<String> sinkOptions = List.of();

    @Mixin
    private SinkOptions options = new SinkOptions();

    /** What was asked for, which can be told apart. */
    List<SinkChoice> choices() {
        SinkChoice.check(sinks, command.commandLine());
        for (String given : sinkOptions) {
            if (sinks.stream()
                    .noneMatch(sink ->
                            given.startsWith(sink.name() + ".") && !sink.name().isEmpty())) {
                throw new ParameterException(
                        command.commandLine(), "--sink-option " + given + " is of no sink that is asked for");
            }
        }
        command.options().forEach(this::refuseLost);
        return sinks;
    }

    /** A flag is of the sink without a name; where all have one, nobody would heed it. */
    private void refuseLost(OptionSpec option) {
        if (!Settings.of(command).hasFlag(option.longestName()) || !SinkOptions.has(option)) {
            return;
        }
        List<SinkChoice> its = sinks.stream()
                .filter(sink -> sink.kind() == FileValues.kindOf(option))
                .toList();
        if (!its.isEmpty() && its.stream().noneMatch(sink -> sink.name().isEmpty())) {
            throw new ParameterException(
                    command.commandLine(),
                    option.longestName() + " is of the sink without a name, and there is none. Say it of one that has:"
                            + " --sink-option="
                            + its.get(0).name() + "." + option.longestName().substring(2) + "=...");
        }
    }

    /**
     * What makes the sinks.
     *
     * @param indexes those that are kept in step; null if none is made or changed
     */
    Map<SinkChoice, Supplier<DocumentSink>> sinks(@Nullable ChosenIndexes indexes) {
        Map<SinkChoice, Supplier<DocumentSink>> chosen = new LinkedHashMap<>();
        for (SinkChoice sink : choices()) {
            SinkOptions its = options(sink);
            chosen.put(sink, () -> its.sink(sink.kind(), indexes, command.commandLine()));
        }
        return chosen;
    }

    /** The options of the command and of its sinks as they came out, by name. */
    List<ResolvedOption> resolved() {
        List<OptionSpec> others = command.options().stream()
                .filter(option -> !SinkOptions.has(option))
                .toList();
        List<ResolvedOption> resolved = new ArrayList<>(ResolvedOption.of(others, Settings.of(command)));
        choices().forEach(sink -> resolved.addAll(options(sink).resolved(sink, command.commandLine())));
        resolved.sort(Comparator.comparing(ResolvedOption::name));
        return resolved;
    }

    private SinkOptions options(SinkChoice sink) {
        List<String> own = sinkOptions.stream()
                .filter(given -> given.startsWith(sink.name() + "."))
                .map(given -> given.substring(sink.name().length() + 1))
                .toList();
        return sink.name().isEmpty() ? options : SinkOptions.of(sink, own, command.commandLine());
    }
}
