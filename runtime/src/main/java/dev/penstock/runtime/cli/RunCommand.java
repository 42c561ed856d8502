package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.engine.EngineStatus.SeedingProgress;
import dev.penstock.runtime.spi.PenstockException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private SinkSet sinks = new SinkSet();

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
        sinks.sinks(definitions().stream().map(IndexDefinition::name).toList())
                .forEach((choice, sink) -> builder.sink(choice.name(), sink));
        try (Penstock penstock = builder.start()) {
            Thread stop = new Thread(penstock::close, "penstock-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            ProgressLine line = ProgressLine.startOnTerminal(bar(), () -> seeding(penstock));
            try (line) {
                penstock.awaitEnd();
            }
        }
        return 0;
    }

    /** Not among the lines of a sink. */
    private PrintWriter bar() {
        CommandLine command = spec.commandLine();
        return sinks.choices().stream().anyMatch(sink -> sink.kind() == SinkChoice.Kind.stdout)
                ? command.getErr()
                : command.getOut();
    }

    private static ProgressLine.@Nullable State seeding(Penstock penstock) {
        List<IndexStatus> seeding = penstock.statuses().values().stream()
                .flatMap(status -> status.indexes().stream())
                .filter(index -> index.seeding() != null)
                .toList();
        long done = 0;
        long about = 0;
        for (IndexStatus index : seeding) {
            SeedingProgress progress = Objects.requireNonNull(index.seeding());
            done += progress.documents();
            about += progress.estimatedRows();
        }
        return seeding.isEmpty()
                ? null
                : new ProgressLine.State(
                        "seeding "
                                + seeding.stream()
                                        .map(IndexStatus::name)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        done,
                        about);
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
