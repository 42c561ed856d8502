package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.penstock.runtime.spi.PenstockException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class OtlpPushTest {

    private static final MeterBinder ONE =
            registry -> Gauge.builder("penstock.lag", () -> 7).register(registry);

    private final BlockingQueue<Push> pushes = new LinkedBlockingQueue<>();

    @Test
    void metricsArePushedWhereTheVariableSays() throws Exception {
        Push push = pushed(Map.of(), "OTEL_EXPORTER_OTLP_ENDPOINT", "/");

        assertEquals("/v1/metrics application/x-protobuf", push.path() + " " + push.header("Content-Type"));
        assertTrue(push.has("penstock.lag"), push.body());
        assertTrue(push.has("service.name", "penstock"), push.body());
    }

    @Test
    void theVariableOfMetricsGoesBeforeThatOfAllSignalsAndIsTakenAsItIs() throws Exception {
        Push push = pushed(
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9",
                        "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc",
                        "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/protobuf"),
                "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
                "/otlp/push");

        assertEquals("/otlp/push", push.path());
    }

    @Test
    void headersAreSentWithThoseOfMetricsFirst() throws Exception {
        Push push = pushed(
                Map.of(
                        "OTEL_EXPORTER_OTLP_HEADERS", "authorization=Basic%20YTpi, x-tenant=all",
                        "OTEL_EXPORTER_OTLP_METRICS_HEADERS", "x-tenant=metrics%2C1"),
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "");

        assertEquals("Basic YTpi", push.header("authorization"));
        assertEquals("metrics,1", push.header("x-tenant"));
    }

    @Test
    void attributesOfTheResourceAreSentAndTheNameOfTheServiceGoesBeforeOneAmongThem() throws Exception {
        Map<String, String> attributes =
                Map.of("OTEL_RESOURCE_ATTRIBUTES", "service.name=indexer,deployment.environment=a%20test+1");
        Push named = pushed(attributes, "OTEL_EXPORTER_OTLP_ENDPOINT", "");
        Map<String, String> both = new HashMap<>(attributes);
        both.put("OTEL_SERVICE_NAME", "shop");
        Push other = pushed(both, "OTEL_EXPORTER_OTLP_ENDPOINT", "");

        assertTrue(named.has("service.name", "indexer"), named.body());
        assertTrue(named.has("deployment.environment", "a test+1"), named.body());
        assertTrue(other.has("service.name", "shop"), other.body());
        assertFalse(other.has("indexer"), other.body());
    }

    @Test
    void nothingIsPushedUnlessAVariableAsksForIt() {
        assertNull(OtlpPush.open(Map.of()));
        assertNull(OtlpPush.open(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "")));
        assertNull(
                OtlpPush.open(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4318", "OTEL_METRICS_EXPORTER", "none")));
        assertNull(OtlpPush.open(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4318", "OTEL_SDK_DISABLED", "true")));
    }

    @Test
    void whatIsSaidOfMetricsAndCannotBeHeededIsRefused() {
        assertEquals(
                "metrics are to be pushed by grpc. Set OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf.",
                refusal(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://c:4317",
                        "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL",
                        "grpc")));
        assertEquals(
                "OTEL_METRIC_EXPORT_INTERVAL is \"1m\". Give a number of milliseconds, such as 60000.",
                refusal(Map.of(
                        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://c:4318", "OTEL_METRIC_EXPORT_INTERVAL", "1m")));
        assertEquals(
                "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT is no URL. Give one such as http://collector:4318, or set"
                        + " OTEL_METRICS_EXPORTER=none.",
                refusal(Map.of("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "c:4318")));
        assertEquals(
                "OTEL_EXPORTER_OTLP_METRICS_HEADERS cannot be read. Write name=value,name=value, with %25 for a percent"
                        + " sign.",
                refusal(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://c:4318",
                        "OTEL_EXPORTER_OTLP_METRICS_HEADERS",
                        "hunter2")));
    }

    /** They are often set for an agent, which can do more. */
    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_PROTOCOL,grpc",
        "OTEL_EXPORTER_OTLP_PROTOCOL,http/json",
        "OTEL_EXPORTER_OTLP_ENDPOINT,collector:4317",
        "OTEL_EXPORTER_OTLP_HEADERS,100%",
        "OTEL_RESOURCE_ATTRIBUTES,nothing"
    })
    void whatIsSaidOfAllSignalsAndCannotBeHeededEndsNothing(String variable, String value) {
        Map<String, String> variables = new HashMap<>(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4317"));
        variables.put(variable, value);

        assertNull(OtlpPush.open(variables));
    }

    @Test
    void aServerThatCannotPushIsNotOpened() {
        PenstockServer.Builder server =
                PenstockServer.builder().variables(Map.of("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "nowhere"));

        assertThrows(PenstockException.class, server::check);
        assertThrows(PenstockException.class, server::open);
    }

    private static String refusal(Map<String, String> variables) {
        return String.valueOf(assertThrows(PenstockException.class, () -> OtlpPush.open(variables))
                .getMessage());
    }

    /** The first push to a collector that a variable names. */
    private Push pushed(Map<String, String> variables, String endpoint, String path) throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            pushes.add(new Push(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(body, StandardCharsets.ISO_8859_1)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, String> all = new HashMap<>(variables);
        all.put(endpoint, "http://127.0.0.1:" + collector.getAddress().getPort() + path);
        all.put("OTEL_METRIC_EXPORT_INTERVAL", "100");
        pushes.clear();
        try (OtlpPush push = Objects.requireNonNull(OtlpPush.open(all))) {
            push.begin(ONE);
            return Objects.requireNonNull(pushes.poll(30, TimeUnit.SECONDS), "nothing was pushed");
        } finally {
            collector.stop(0);
        }
    }

    /** What came to the collector. */
    private record Push(String path, Headers headers, String body) {

        @Nullable String header(String name) {
            return headers.getFirst(name);
        }

        /** Whether these stand in it, one soon after the other: between them are only tags and lengths. */
        boolean has(String... texts) {
            String pattern = Arrays.stream(texts).map(Pattern::quote).collect(Collectors.joining("[\\x00-\\x1f]{1,6}"));
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(body).find();
        }
    }
}
