package dev.penstock.runtime.server;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** Metrics as Prometheus reads them: those of the engine, and those of the JVM. Thread-safe. */
final class Scrapes implements AutoCloseable {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Scrapes() {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    void add(MeterBinder metrics) {
        metrics.bindTo(registry);
    }

    /** Everything as it is now, in one of the two formats of text. */
    Reply scrape(String accepted) {
        String type = accepted.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
        return new Reply(200, type, registry.scrape(type), Map.of());
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
