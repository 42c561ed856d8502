package dev.penstock.runtime.server;

import dev.penstock.runtime.spi.PenstockException;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metrics that are pushed to a collector, as the standard variables of OpenTelemetry ask for it. */
final class OtlpPush implements AutoCloseable {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String INTERVAL = "OTEL_METRIC_EXPORT_INTERVAL";

    private final MeterRegistry registry;

    private OtlpPush(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Begins to push, if the variables ask for it; null if they do not.
     *
     * @throws PenstockException when they do and cannot be understood, or what pushes is not on the class path
     */
    static @Nullable OtlpPush start(Map<String, String> variables, MeterBinder metrics) {
        String url = url(variables);
        if (url == null
                || "none".equals(variables.get("OTEL_METRICS_EXPORTER"))
                || "true".equalsIgnoreCase(variables.get("OTEL_SDK_DISABLED"))) {
            return null;
        }
        String protocol = first(variables, "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL");
        if (protocol != null && !protocol.equals("http/protobuf")) {
            throw new PenstockException(
                    "metrics are to be pushed by " + protocol,
                    "Set OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf.");
        }
        String millis = variables.getOrDefault(INTERVAL, "60000");
        if (!millis.matches("[1-9]\\d{0,8}")) {
            throw new PenstockException(
                    INTERVAL + " is \"" + millis + "\"", "Give a number of milliseconds, such as 60000.");
        }
        try {
            MeterRegistry registry = Registries.of(url, millis);
            metrics.bindTo(registry);
            return new OtlpPush(registry);
        } catch (LinkageError e) {
            throw new PenstockException(
                    ENDPOINT + " is set, and what pushes metrics is not on the class path",
                    "Add io.micrometer:micrometer-registry-otlp, or set OTEL_METRICS_EXPORTER=none.",
                    e);
        }
    }

    private static @Nullable String url(Map<String, String> variables) {
        String own = first(variables, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
        String all = first(variables, ENDPOINT);
        return own != null || all == null ? own : all.replaceAll("/+$", "") + "/v1/metrics";
    }

    private static @Nullable String first(Map<String, String> variables, String... names) {
        for (String name : names) {
            String value = variables.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** Pushes once more. */
    @Override
    public void close() {
        registry.close();
    }

    /** All that needs the optional library. */
    private static final class Registries {

        /** It reads the variables of headers and resources by itself. */
        static MeterRegistry of(String url, String millis) {
            OtlpConfig config = key -> switch (key) {
                case "otlp.url" -> url;
                case "otlp.step" -> millis + "ms";
                default -> null;
            };
            return new OtlpMeterRegistry(config, Clock.SYSTEM);
        }
    }
}
