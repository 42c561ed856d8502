package dev.penstock.benchmarks.capture;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.Json;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's embedded engine with JSON output without schemas. Batches and queues are larger than by default, as its
 * documentation advises for throughput.
 */
final class DebeziumReader implements Reader {

    @Override
    public Reading read(Workload workload, String slot) throws Exception {
        Stopwatch stopwatch = new Stopwatch(workload.transactions());
        CompletableFuture<Reading> reading = new CompletableFuture<>();
        DebeziumEngine<ChangeEvent<String, String>> engine = DebeziumEngine.create(Json.class)
                .using(properties(workload, slot))
                .using((success, message, error) -> fail(reading, message, error))
                .notifying(event -> {
                    if (Objects.toString(event.value(), "").contains("\"op\":\"u\"") && stopwatch.change()) {
                        reading.complete(stopwatch.stop());
                    }
                })
                .build();
        Thread thread = new Thread(engine, "debezium");
        thread.start();
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Debezium has failed", e.getCause());
        } finally {
            engine.close();
            thread.join();
        }
    }

    private static void fail(CompletableFuture<Reading> reading, @Nullable String message, @Nullable Throwable error) {
        reading.completeExceptionally(error == null ? new IllegalStateException(message) : error);
    }

    private static Properties properties(Workload workload, String slot) {
        Properties properties = new Properties();
        properties.setProperty("name", slot);
        properties.setProperty("topic.prefix", "benchmark");
        properties.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        properties.setProperty("offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
        properties.setProperty("offset.flush.interval.ms", "1000");
        properties.setProperty("database.hostname", workload.address().getHost());
        properties.setProperty(
                "database.port", String.valueOf(workload.address().getPort()));
        properties.setProperty("database.user", "postgres");
        properties.setProperty("database.password", "");
        properties.setProperty("database.dbname", workload.address().getPath().substring(1));
        properties.setProperty("plugin.name", "pgoutput");
        properties.setProperty("slot.name", slot);
        properties.setProperty("publication.name", Workload.PUBLICATION);
        properties.setProperty("publication.autocreate.mode", "disabled");
        properties.setProperty("snapshot.mode", "no_data");
        properties.setProperty("key.converter.schemas.enable", "false");
        properties.setProperty("value.converter.schemas.enable", "false");
        properties.setProperty("max.batch.size", "8192");
        properties.setProperty("max.queue.size", "32768");
        properties.setProperty("poll.interval.ms", "10");
        return properties;
    }
}
