package dev.penstock.convergence;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** An engine in a JVM of its own: an {@link EngineJvm} starts it and asks it how far it is. */
final class EngineMain {

    /** Stands before a position when indexes that are being built anew are waited for, too. */
    static final String ALONE = "alone ";

    private EngineMain() {}

    /**
     * Runs until it is killed, or its input ends: whoever has started it is gone then.
     *
     * @param args the example, the database, OpenSearch, and what names of indexes begin with, which is the slot's name too, and
     *     the {@link Amount}
     */
    public static void main(String[] args) throws Exception {
        BlockingQueue<String> questions = questions();
        List<IndexDefinition> definitions = Example.valueOf(args[0]).definitions();
        Stage stage = Stage.here();
        Decorations decorations = new Decorations(Mutation.here(), stage, definitions.size());
        try (Penstock penstock = Penstock.builder()
                .indexes(definitions)
                .source(decorations.source(
                        PostgresSource.builder(args[1]).slot(args[3]).build(definitions)))
                .sink(decorations.sink(
                        OpenSearchSink.builder(args[2]).prefix(args[3]).build()))
                .onRejection(stage.has(Stage.Act.MARKED_REJECTED) ? FailurePolicy.DEAD_LETTER : FailurePolicy.STOP)
                .batch(batches(Amount.valueOf(args[4]).batches(), stage))
                .start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(penstock::close));
            System.out.println("started");
            answer(penstock, questions);
        }
    }

    private static BatchPolicy batches(int size, Stage stage) {
        boolean atOnce = stage.has(Stage.Act.CONFIRMS_AT_ONCE);
        return BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(300 * size)
                .maxRows(60 * size)
                .maxFanOut(25 * size)
                .buildSize(12 * size)
                .writers(2)
                .seeders(2)
                .confirmInterval(atOnce ? Duration.ZERO : Duration.ofMillis(100)));
    }

    /** Read at all times: the end of input must not wait for an answer. */
    private static BlockingQueue<String> questions() {
        BlockingQueue<String> questions = new LinkedBlockingQueue<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Thread reader = new Thread(
                () -> {
                    try {
                        lines.lines().forEach(line -> questions.add(line));
                    } finally {
                        Runtime.getRuntime().halt(2);
                    }
                },
                "questions");
        reader.setDaemon(true);
        reader.start();
        return questions;
    }

    /**
     * Each line is a position; the answer comes when everything before it is in the indexes, and, if that is asked for, none is
     * being built beside them.
     */
    private static void answer(Penstock penstock, BlockingQueue<String> questions) throws InterruptedException {
        while (true) {
            String line = questions.take();
            boolean alone = line.startsWith(ALONE);
            WalPosition position = WalPosition.parse(alone ? line.substring(ALONE.length()) : line);
            EngineStatus status = penstock.status();
            while (!status.settled()
                    || status.durable().isBefore(position)
                    || (alone && status.indexes().stream().anyMatch(index -> index.next() != null))) {
                if (status.phase() == EngineStatus.Phase.STOPPED) {
                    penstock.awaitEnd();
                    throw new IllegalStateException("the engine was closed");
                }
                LockSupport.parkNanos(1_000_000);
                status = penstock.status();
            }
            System.out.println("reached");
        }
    }
}
