package dev.penstock.runtime.cli;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.engine.EngineStatus.SeedingProgress;
import dev.penstock.runtime.server.PenstockServer;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code penstock run}: keeps every index that is defined on the class path in step, until it is told to stop. */
@Command(
        name = RunCommand.NAME,
        description =
                "Keeps every index that is defined in step, until it is told to stop. Indexes are defined on the class"
                        + " path, or in a lock.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:something must be mended; nothing is lost meanwhile, the slot keeps it",
            "2:the command line is wrong",
            "130:told to stop by Ctrl-C; what was being written was seen through",
            "143:told to stop by SIGTERM, in the same way"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock run --database-url=postgresql://penstock@db/shop --opensearch-url=https://search:9200",
            "  penstock run --config=penstock.yml --index=users",
            "  penstock run --lock=penstock.lock"
        })
final class RunCommand extends EngineCommand {

    static final String NAME = "run";

    private Consumer<Penstock> whenStarted = penstock -> {};

    /** Has the engine handed over when it has started, to somebody who may end it. */
    void whenStarted(Consumer<Penstock> taker) {
        whenStarted = taker;
    }

    @Override
    public Integer call() throws InterruptedException {
        Penstock.Builder builder = engine().database(source()).listener(new StandingByLine());
        sinks().sinks(indexes()).forEach((choice, sink) -> builder.sink(choice.name(), sink.get()));
        try (PenstockServer surfaces = server().open(this::verification);
                Penstock penstock = builder.start()) {
            surfaces.show(penstock);
            say(server().notice(surfaces));
            Thread stop = new Thread(penstock::close, "penstock-stop");
            if (hearsOfTheEnd(stop)) {
                whenStarted.accept(penstock);
                awaitEnd(penstock);
                forget(stop);
            }
        }
        return 0;
    }

    private void awaitEnd(Penstock penstock) throws InterruptedException {
        ProgressLine line = ProgressLine.startOnTerminal(bar(), () -> seeding(penstock));
        try (line) {
            penstock.awaitEnd();
        }
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

    /** Another engine may be run after it in this process. */
    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            return; // it is what has ended the engine
        }
    }

    /** Not among the lines of a sink. */
    private PrintWriter bar() {
        CommandLine command = spec().commandLine();
        return sinks().choices().stream().anyMatch(sink -> sink.kind() == SinkChoice.Kind.stdout)
                ? command.getErr()
                : command.getOut();
    }

    private void say(@Nullable String line) {
        if (line != null) {
            spec().commandLine().getErr().println("penstock: " + line);
        }
    }

    /** What an administrator asks for: with connections of its own, beside the engine. */
    private Verification verification(String name, String index, boolean repair) {
        SinkChoice sink = sinks().choices().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (sink.kind() != SinkChoice.Kind.opensearch) {
            throw new PenstockException(
                    "a sink of kind " + sink.kind() + " cannot be compared", "Only OpenSearch can.");
        }
        VerifyOptions how = repair ? VerifyOptions.DEFAULT.repairing() : VerifyOptions.DEFAULT;
        return Penstock.verification(
                ChosenIndexes.named(index, spec()),
                database().source(sink),
                Objects.requireNonNull(sinks().sinks(null).get(sink)).get(),
                how);
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

    /** Without it, an engine that stands by would look as if it did nothing at all where nobody logs. */
    private final class StandingByLine implements EngineListener {

        @Override
        public void onStandingBy(String reason) {
            spec().commandLine().getErr().println("penstock: standing by: " + reason);
        }
    }
}
