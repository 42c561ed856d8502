package dev.penstock.runtime.server;

import dev.penstock.runtime.spi.PenstockException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the standard variables of OpenTelemetry say of metrics. Variables that are for all signals are often set for an agent, by
 * whoever runs the cluster: what cannot be heeded in them is warned of, and metrics are not pushed. What they say of metrics by name
 * is refused if it cannot be heeded. Immutable.
 *
 * @param endpoint the variable that says where to push
 * @param url where that is
 * @param millis how often
 * @param headers of each request
 * @param resource attributes of what pushes, {@code service.name} among them
 */
record OtlpVariables(
        String endpoint, String url, String millis, Map<String, String> headers, Map<String, String> resource) {

    static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static final String OF_METRICS = "METRICS_";
    private static final String PREFIX = "OTEL_EXPORTER_OTLP_";
    private static final String INTERVAL = "OTEL_METRIC_EXPORT_INTERVAL";
    private static final String RESOURCE = "OTEL_RESOURCE_ATTRIBUTES";
    private static final String SERVICE = "service.name";
    private static final Logger LOG = LoggerFactory.getLogger(OtlpVariables.class);

    /**
     * What they say; null if metrics are not to be pushed, or cannot be as the variables for all signals have it.
     *
     * @throws PenstockException when what they say of metrics cannot be heeded
     */
    static @Nullable OtlpVariables of(Map<String, String> variables) {
        String endpoint = name("ENDPOINT", variables);
        if (value(endpoint, variables).isEmpty()
                || value("OTEL_METRICS_EXPORTER", variables).equals("none")
                || value("OTEL_SDK_DISABLED", variables).equalsIgnoreCase("true")) {
            return null;
        }
        try {
            checkProtocol(variables);
            Map<String, String> headers = new LinkedHashMap<>(pairs(PREFIX + "HEADERS", variables));
            headers.putAll(pairs(PREFIX + OF_METRICS + "HEADERS", variables));
            return new OtlpVariables(
                    endpoint, url(endpoint, variables), millis(variables), headers, resource(variables));
        } catch (UnheededException e) {
            warnOrThrow(e.variable, e.refusal);
            return null;
        }
    }

    /** Warns of what cannot be heeded in a variable, or refuses it if it is about metrics alone. */
    static void warnOrThrow(String variable, PenstockException refusal) {
        if (!variable.startsWith(PREFIX + OF_METRICS) && !variable.equals(INTERVAL)) {
            LOG.warn("no metrics are pushed: {}", refusal.getMessage());
            return;
        }
        throw refusal;
    }

    private static void checkProtocol(Map<String, String> variables) {
        String variable = name("PROTOCOL", variables);
        String protocol = value(variable, variables);
        if (!protocol.isEmpty() && !protocol.equals("http/protobuf")) {
            throw new UnheededException(
                    variable,
                    "metrics are to be pushed by " + protocol,
                    "Set OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf.");
        }
    }

    private static String url(String endpoint, Map<String, String> variables) {
        String given = value(endpoint, variables);
        if (!isUrl(given)) {
            throw new UnheededException(
                    endpoint,
                    endpoint + " is no URL",
                    "Give one such as http://collector:4318, or set OTEL_METRICS_EXPORTER=none.");
        }
        return endpoint.equals(ENDPOINT) ? given.replaceAll("/+$", "") + "/v1/metrics" : given;
    }

    private static boolean isUrl(String text) {
        try {
            URI url = URI.create(text);
            return String.valueOf(url.getScheme()).matches("https?") && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String millis(Map<String, String> variables) {
        String millis = value(INTERVAL, variables);
        if (!millis.matches("|[1-9]\\d{0,8}")) {
            throw new UnheededException(
                    INTERVAL, INTERVAL + " is \"" + millis + "\"", "Give a number of milliseconds, such as 60000.");
        }
        return millis.isEmpty() ? "60000" : millis;
    }

    /** The name of the service goes before one among the attributes. */
    private static Map<String, String> resource(Map<String, String> variables) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of(SERVICE, "penstock"));
        attributes.putAll(pairs(RESOURCE, variables));
        String service = value("OTEL_SERVICE_NAME", variables);
        if (!service.isEmpty()) {
            attributes.put(SERVICE, service);
        }
        return attributes;
    }

    /** {@code name=value,name=value}, the values percent-encoded. */
    private static Map<String, String> pairs(String variable, Map<String, String> variables) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : value(variable, variables).split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip(),
                        decoded(variable, pair.substring(equals + 1).strip()));
            } else if (!pair.isBlank()) {
                throw unreadable(variable);
            }
        }
        return pairs;
    }

    private static String decoded(String variable, String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable(variable);
        }
    }

    /** Without the value: a header may be a secret. */
    private static UnheededException unreadable(String variable) {
        return new UnheededException(
                variable, variable + " cannot be read", "Write name=value,name=value, with %25 for a percent sign.");
    }

    /** The variable that counts: that for metrics, if it is set. */
    private static String name(String what, Map<String, String> variables) {
        String own = PREFIX + OF_METRICS + what;
        return value(own, variables).isEmpty() ? PREFIX + what : own;
    }

    private static String value(String variable, Map<String, String> variables) {
        return variables.getOrDefault(variable, "").strip();
    }

    /** What a variable says cannot be heeded. */
    private static final class UnheededException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String variable;
        private final PenstockException refusal;

        private UnheededException(String variable, String what, String remedy) {
            this.variable = variable;
            this.refusal = new PenstockException(what, remedy);
        }
    }
}
