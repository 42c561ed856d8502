package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.stdout.JsonLinesSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            defaultValue = "${env:PENSTOCK_SINK:-opensearch}",
            description = "Where documents go: ${COMPLETION-CANDIDATES}. Variable: PENSTOCK_SINK.")
    private SinkKind sink = SinkKind.opensearch;

    @Option(
            names = "--opensearch-url",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_URL:-http://localhost:9200}",
            showDefaultValue = Visibility.NEVER,
            description = "http://host:port, http://localhost:9200 by default. Variable: PENSTOCK_OPENSEARCH_URL; user"
                    + " and password go into PENSTOCK_OPENSEARCH_USERNAME and PENSTOCK_OPENSEARCH_PASSWORD.")
    private String openSearchUrl = "";

    @Option(
            names = "--index-prefix",
            defaultValue = "${env:PENSTOCK_INDEX_PREFIX:-}",
            description = "What the names of all indexes begin with. Variable: PENSTOCK_INDEX_PREFIX.")
    private String indexPrefix = "";

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(
            names = "--state-file",
            defaultValue = "${env:PENSTOCK_STATE_FILE:-penstock-state.json}",
            description = "Where the stdout sink remembers its position. Variable: PENSTOCK_STATE_FILE.")
    private Path stateFile = Path.of("");

    @Option(
            names = "--on-rejection",
            defaultValue = "${env:PENSTOCK_ON_REJECTION:-stop}",
            description = "What happens when a document cannot be built, or will never be taken: stop or skip."
                    + " Variable: PENSTOCK_ON_REJECTION.")
    private FailurePolicy onRejection = FailurePolicy.STOP;

    @Option(
            names = "--seed-rate",
            defaultValue = "${env:PENSTOCK_SEED_RATE:-0}",
            showDefaultValue = Visibility.NEVER,
            description = "How many documents are seeded in a second at most; as many as can be by default. Variable:"
                    + " PENSTOCK_SEED_RATE.")
    private int seedRate;

    @Option(names = "--reseed", description = "Begin anew: drop the slot, make it again, and build every index anew.")
    private boolean reseed;

    @Override
    public Integer call() throws InterruptedException {
        try (Penstock penstock = Penstock.builder()
                .indexes(definitions())
                .database(provisioning.applyTo(database.source()))
                .sink(sink())
                .batch(policy())
                .onRejection(onRejection)
                .reseed(reseed)
                .listener(new StandingByLine())
                .start()) {
            Thread stop = new Thread(penstock::close, "penstock-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            penstock.awaitEnd();
        }
        return 0;
    }

    private BatchPolicy policy() {
        if (seedRate < 0) {
            throw new PenstockException(
                    "--seed-rate is " + seedRate, "Give the number of documents a second, or 0 for as many as can be.");
        }
        return BatchPolicy.DEFAULT.with(numbers -> numbers.seedRate(seedRate));
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

    private DocumentSink sink() {
        if (sink == SinkKind.stdout) {
            // Not System.out: a PrintStream keeps it to itself that nobody reads any more.
            return new JsonLinesSink(new FileOutputStream(FileDescriptor.out), stateFile);
        }
        if (sink == SinkKind.table) {
            return table.sink(spec.commandLine());
        }
        OpenSearchSink.Builder openSearch =
                OpenSearchSink.builder(openSearchUrl).prefix(indexPrefix);
        String user = System.getenv("PENSTOCK_OPENSEARCH_USERNAME");
        String password = System.getenv("PENSTOCK_OPENSEARCH_PASSWORD");
        if (user != null) {
            openSearch.user(user);
        }
        if (password != null) {
            openSearch.password(password);
        }
        return openSearch.build();
    }

    /** Without it, an engine that stands by would look as if it did nothing at all where nobody logs. */
    private final class StandingByLine implements EngineListener {

        @Override
        public void onStandingBy(String reason) {
            spec.commandLine().getErr().println("penstock: standing by: " + reason);
        }
    }

    /** Named as they are written on the command line. */
    enum SinkKind {
        opensearch,
        stdout,
        table
    }
}
