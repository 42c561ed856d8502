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

    private final MeterRegistry registry;

    private OtlpPush(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Makes ready to push, if the variables ask for it; null if they do not, or only those that are for all signals do and cannot be
     * heeded.
     *
     * @throws PenstockException when what they say of metrics cannot be heeded
     */
    static @Nullable OtlpPush open(Map<String, String> variables) {
        OtlpVariables asked = OtlpVariables.of(variables);
        if (asked == null) {
            return null;
        }
        try {
            return new OtlpPush(Registries.of(asked));
        } catch (LinkageError e) {
            OtlpVariables.warnOrThrow(
                    asked.endpoint(),
                    new PenstockException(
                            asked.endpoint() + " is set, and what pushes metrics is not on the class path",
                            "Add io.micrometer:micrometer-registry-otlp, or set OTEL_METRICS_EXPORTER=none.",
                            e));
            return null;
        }
    }

    /** Pushes metrics from now on. */
    void begin(MeterBinder metrics) {
        metrics.bindTo(registry);
    }

    /** Pushes once more. */
    @Override
    public void close() {
        registry.close();
    }

    /** All that needs the optional library. */
    private static final class Registries {

        static MeterRegistry of(OtlpVariables asked) {
            OtlpConfig config = new OtlpConfig() {
                @Override
                public @Nullable String get(String key) {
                    return switch (key) {
                        case "otlp.url" -> asked.url();
                        case "otlp.step" -> asked.millis() + "ms";
                        default -> null;
                    };
                }

                @Override
                public Map<String, String> headers() {
                    return asked.headers();
                }

                @Override
                public Map<String, String> resourceAttributes() {
                    return asked.resource();
                }
            };
            return new OtlpMeterRegistry(config, Clock.SYSTEM);
        }
    }
}
