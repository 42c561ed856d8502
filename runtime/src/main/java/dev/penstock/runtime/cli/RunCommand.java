package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock run}: keeps every index that is defined on the class path in step, until it is told to stop. */
@Command(
        name = "run",
        description = "Keeps every index that is defined on the class path in step, until it is told to stop.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ProvisioningOptions provisioning = new ProvisioningOptions();

    @Option(
            names = "--index",
            split = ",",
            defaultValue = "${env:PENSTOCK_INDEXES}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "An index to keep in step; may be repeated. By default all that are defined on the class path."
                            + " Variable: PENSTOCK_INDEXES, separated by commas.")
    private List<String> only = List.of();

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
            defaultValue = "${env:PENSTOCK_SINK_OPTIONS}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<name.option=value>",
            description =
                    "An option of the sink with that name, such as backup.index-prefix=b_; may be repeated. Variable:"
                            + " PENSTOCK_SINK_OPTIONS, separated by spaces.")
    private List<String> sinkOptions = List.of();

    @Mixin
    private SinkOptions options = new SinkOptions();

    @Mixin
    private RejectionOptions rejections = new RejectionOptions();

    @Option(
            names = "--seed-rate",
            defaultValue = "${env:PENSTOCK_SEED_RATE:-0}",
            showDefaultValue = Visibility.NEVER,
            description = "How many documents are seeded in a second at most; as many as can be by default. Variable:"
                    + " PENSTOCK_SEED_RATE.")
    private int seedRate;

    @Option(
            names = "--retention",
            defaultValue = "${env:PENSTOCK_RETENTION:-3600}",
            paramLabel = "<seconds>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "How long the documents of an earlier definition are kept fresh once those of the new one are there, for"
                            + " readers that are still to be replaced; 3600 by default. Variable: PENSTOCK_RETENTION.")
    private long retention;

    @Option(names = "--reseed", description = "Begin anew: drop the slot, make it again, and build every index anew.")
    private boolean reseed;

    @Override
    public Integer call() throws InterruptedException {
        Penstock.Builder builder = Penstock.builder()
                .indexes(definitions())
                .database(provisioning.applyTo(database.source()))
                .batch(policy())
                .retention(retention())
                .reseed(reseed)
                .listener(new StandingByLine());
        rejections.applyTo(builder);
        addSinks(builder, definitions().stream().map(IndexDefinition::name).toList());
        try (Penstock penstock = builder.start()) {
            Thread stop = new Thread(penstock::close, "penstock-stop");
            if (hearsOfTheEnd(stop)) {
                penstock.awaitEnd();
            }
        }
        return 0;
    }

    /** Whether the end of the process is still to come; it may have been told to end while it started. */
    private static boolean hearsOfTheEnd(Thread stop) {
        try {
            Runtime.getRuntime().addShutdownHook(stop);
            return true;
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private BatchPolicy policy() {
        if (seedRate < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--seed-rate is " + seedRate + "; give 0 for as many as can be");
        }
        return BatchPolicy.DEFAULT.with(numbers -> numbers.seedRate(seedRate));
    }

    private Duration retention() {
        if (retention < 0) {
            throw new ParameterException(spec.commandLine(), "--retention cannot be negative");
        }
        return Duration.ofSeconds(retention);
    }

    private void addSinks(Penstock.Builder builder, List<String> indexes) {
        CommandLine command = spec.commandLine();
        SinkChoice.check(sinks, command);
        for (String given : sinkOptions) {
            if (sinks.stream()
                    .noneMatch(sink ->
                            given.startsWith(sink.name() + ".") && !sink.name().isEmpty())) {
                throw new ParameterException(command, "--sink-option " + given + " is of no sink that is asked for");
            }
        }
        for (SinkChoice sink : sinks) {
            List<String> own = sinkOptions.stream()
                    .filter(given -> given.startsWith(sink.name() + "."))
                    .map(given -> given.substring(sink.name().length() + 1))
                    .toList();
            SinkOptions its = sink.name().isEmpty() ? options : SinkOptions.of(sink, own, command);
            builder.sink(sink.name(), its.sink(sink.kind(), indexes, command));
        }
    }

    private List<IndexDefinition> definitions() {
        List<IndexDefinition> all = Penstock.definitionsOnClassPath();
        for (String name : only) {
            if (all.stream().noneMatch(definition -> definition.name().equals(name))) {
                throw new PenstockException(
                        "no index " + name + " is defined on the class path",
                        "Those that are: "
                                + all.stream().map(IndexDefinition::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        return all.stream()
                .filter(definition -> only.isEmpty() || only.contains(definition.name()))
                .toList();
    }

    /** Without it, an engine that stands by would look as if it did nothing at all where nobody logs. */
    private final class StandingByLine implements EngineListener {

        @Override
        public void onStandingBy(String reason) {
            spec.commandLine().getErr().println("penstock: standing by: " + reason);
        }
    }
}
