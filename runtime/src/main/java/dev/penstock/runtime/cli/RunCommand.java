package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Mixin
    private ChosenIndexes indexes = new ChosenIndexes();

    @Mixin
    private ChosenSinks sinks = new ChosenSinks();

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
        List<IndexDefinition> definitions = indexes.definitions();
        Penstock.Builder builder = Penstock.builder()
                .indexes(definitions)
                .database(provisioning.applyTo(database.source()))
                .batch(policy())
                .retention(retention())
                .reseed(reseed)
                .listener(new StandingByLine());
        rejections.applyTo(builder);
        List<String> names = definitions.stream().map(IndexDefinition::name).toList();
        sinks.sinks(names, spec.commandLine()).forEach((name, sink) -> builder.sink(name, sink.get()));
        try (Penstock penstock = builder.start()) {
            Thread stop = new Thread(penstock::close, "penstock-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            penstock.awaitEnd();
        }
        return 0;
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

    /** Without it, an engine that stands by would look as if it did nothing at all where nobody logs. */
    private final class StandingByLine implements EngineListener {

        @Override
        public void onStandingBy(String reason) {
            spec.commandLine().getErr().println("penstock: standing by: " + reason);
        }
    }
}
