package dev.penstock.runtime.cli;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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
        description =
                "Keeps every index that is defined in step, until it is told to stop. Indexes are defined on the class"
                        + " path, or in a lock.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:told to stop",
            "1:something must be mended; nothing is lost meanwhile, the slot keeps it",
            "2:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock run --database-url=postgresql://penstock@db/shop --opensearch-url=https://search:9200",
            "  penstock run --config=penstock.yml --index=users",
            "  penstock run --lock=penstock.lock"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ProvisioningOptions provisioning = new ProvisioningOptions();

    @Mixin
    private IndexChoice indexes = new IndexChoice();

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

    @Mixin
    private RejectionOptions rejections = new RejectionOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Option(
            names = "--retention",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_RETENTION:-1h}",
            paramLabel = "<time>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "How long the documents of an earlier definition are kept fresh once those of the new one are there, for"
                            + " readers that are still to be replaced; an hour by default. Variable: PENSTOCK_RETENTION.")
    private Duration retention = Duration.ZERO;

    @Option(
            names = "--reseed",
            defaultValue = "${env:PENSTOCK_RESEED:-false}",
            description = "Begin anew: drop the slot, make it again, and build every index anew. Variable:"
                    + " PENSTOCK_RESEED.")
    private boolean reseed;

    @Override
    public Integer call() throws InterruptedException {
        Penstock.Builder builder = Penstock.builder()
                .indexes(indexes.definitions())
                .database(provisioning.applyTo(database.source()))
                .batch(batch.policy())
                .retention(retention)
                .reseed(reseed)
                .listener(new StandingByLine());
        rejections.applyTo(builder, indexes);
        addSinks(builder);
        try (Penstock penstock = builder.start()) {
            Thread stop = new Thread(penstock::close, "penstock-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            penstock.awaitEnd();
        }
        return 0;
    }

    private void addSinks(Penstock.Builder builder) {
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

    /** Without it, an engine that stands by would look as if it did nothing at all where nobody logs. */
    private final class StandingByLine implements EngineListener {

        @Override
        public void onStandingBy(String reason) {
            spec.commandLine().getErr().println("penstock: standing by: " + reason);
        }
    }
}
