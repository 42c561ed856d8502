package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.engine.EngineStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What anybody may ask who reaches the address; nothing is changed by it. Thread-safe. */
final class PublicAddress implements Function<Request, Reply> {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Supplier<Map<String, EngineStatus>> statuses;
    private final Duration mostLag;
    private final Function<String, Reply> metrics;

    /**
     * Answers about some engines.
     *
     * @param statuses by their sinks; empty as long as none was started
     * @param mostLag with which they are ready
     * @param metrics for what is accepted
     */
    PublicAddress(Supplier<Map<String, EngineStatus>> statuses, Duration mostLag, Function<String, Reply> metrics) {
        this.statuses = statuses;
        this.mostLag = mostLag;
        this.metrics = metrics;
    }

    @Override
    public Reply apply(Request request) {
        String path = String.join("/", request.path());
        if (!List.of("healthz", "readyz", "status", "metrics").contains(path)) {
            return Reply.error(404, "there are /healthz, /readyz, /status and /metrics");
        }
        if (!request.method().equals("GET")) {
            return Reply.error(405, "only GET and HEAD are answered here").with("Allow", "GET, HEAD");
        }
        return switch (path) {
            case "healthz" -> verdict(Readiness.unhealthy(statuses.get()));
            case "readyz" -> verdict(Readiness.unready(statuses.get(), mostLag));
            case "status" -> Reply.json(OK, StatusJson.of(statuses.get()));
            default -> {
                String accepted = request.header("Accept");
                yield metrics.apply(accepted == null ? "" : accepted);
            }
        };
    }

    private static Reply verdict(List<String> reasons) {
        ObjectNode json = Reply.object().put("ok", reasons.isEmpty());
        reasons.forEach(json.putArray("reasons")::add);
        return Reply.json(reasons.isEmpty() ? OK : UNAVAILABLE, json);
    }
}
