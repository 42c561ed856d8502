package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.penstock.runtime.spi.PenstockException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OtlpPushTest {

    private static final MeterBinder ONE =
            registry -> Gauge.builder("penstock.lag", () -> 7).register(registry);

    @Test
    void metricsArePushedWhereTheVariableSays() throws Exception {
        BlockingQueue<String> pushed = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            pushed.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String url = "http://127.0.0.1:" + collector.getAddress().getPort() + "/";
        try (OtlpPush push =
                OtlpPush.start(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", url, "OTEL_METRIC_EXPORT_INTERVAL", "100"), ONE)) {
            assertNotNull(push);
            String first = assertNotNullValue(pushed.poll(30, TimeUnit.SECONDS));
            assertTrue(first.startsWith("/v1/metrics application/x-protobuf "), first);
            assertTrue(first.contains("penstock.lag"), first);
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void nothingIsPushedUnlessAVariableAsksForIt() {
        assertNull(OtlpPush.start(Map.of(), ONE));
        assertNull(OtlpPush.start(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", ""), ONE));
        assertNull(OtlpPush.start(
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4318", "OTEL_METRICS_EXPORTER", "none"), ONE));
        assertNull(OtlpPush.start(
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4318", "OTEL_SDK_DISABLED", "true"), ONE));
    }

    @Test
    void whatCannotBeHeededIsRefused() {
        assertEquals(
                "metrics are to be pushed by grpc. Set OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf.",
                refusal(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4317", "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")));
        assertEquals(
                "OTEL_METRIC_EXPORT_INTERVAL is \"1m\". Give a number of milliseconds, such as 60000.",
                refusal(Map.of(
                        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://c:4318", "OTEL_METRIC_EXPORT_INTERVAL", "1m")));
    }

    private static String refusal(Map<String, String> variables) {
        return String.valueOf(assertThrows(PenstockException.class, () -> OtlpPush.start(variables, ONE))
                .getMessage());
    }

    private static String assertNotNullValue(String value) {
        assertNotNull(value, "nothing was pushed");
        return value;
    }
}
