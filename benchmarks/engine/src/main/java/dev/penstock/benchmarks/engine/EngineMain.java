package dev.penstock.benchmarks.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * An engine in a JVM of its own. It says when it follows changes, and how long that took since the JVM began; then answers to lines:
 * {@code seeds NUMBER} when so many documents are written, {@code seeded}, {@code durable POSITION} when that is so, {@code latencies} with what was measured since the last time.
 */
final class EngineMain {

    private EngineMain() {}

    /**
     * Runs until its input ends.
     *
     * @param args the database, OpenSearch, the prefix of indexes, and the slot
     */
    public static void main(String[] args) throws Exception {
        Latencies latencies = new Latencies();
        try (Penstock penstock = Penstock.builder()
                .index(OrderIndex.DEFINITION)
                .database(PostgresSource.builder(args[0]).slot(args[3]))
                .sink(new TimedSink(
                        OpenSearchSink.builder(args[1]).prefix(args[2]).build(), latencies))
                .start()) {
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            while (penstock.status().phase() != EngineStatus.Phase.RUNNING) {
                LockSupport.parkNanos(1_000_000);
            }
            System.out.println("running " + (System.currentTimeMillis() - begun));
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(line.split(" "), penstock, latencies);
            }
        }
    }

    private static void answer(String[] line, Penstock penstock, Latencies latencies) {
        switch (line[0]) {
            case "seeds" -> {
                long documents = Long.parseLong(line[1]);
                await(penstock, status -> status.indexes().get(0).seededDocuments() >= documents);
            }
            case "seeded" -> await(penstock, WalPosition.START);
            case "durable" -> await(penstock, WalPosition.parse(line[1]));
            default -> System.out.println(latencies.take());
        }
    }

    private static void await(Penstock penstock, WalPosition position) {
        await(penstock, status -> status.settled() && !status.durable().isBefore(position));
    }

    private static void await(Penstock penstock, Predicate<EngineStatus> condition) {
        EngineStatus status = penstock.status();
        while (!condition.test(status)) {
            if (status.phase() == EngineStatus.Phase.STOPPED) {
                throw new IllegalStateException("the engine has stopped");
            }
            LockSupport.parkNanos(5_000_000);
            status = penstock.status();
        }
        System.out.println("done");
    }
}
