package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.DeadLetterQueue;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an administrator may ask and order, once let in. Thread-safe. */
final class AdminAddress implements Function<Request, Reply> {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_LETTERS = 1_000;
    private static final int USUAL_LETTERS = 100;

    private final Supplier<@Nullable Penstock> engine;
    private final @Nullable Verifications verifications;

    /**
     * Answers for an engine.
     *
     * @param engine null as long as it was not started
     * @param verifications null when nothing can be compared
     */
    AdminAddress(Supplier<@Nullable Penstock> engine, @Nullable Verifications verifications) {
        this.engine = engine;
        this.verifications = verifications;
    }

    @Override
    public Reply apply(Request request) {
        Penstock penstock = engine.get();
        if (penstock == null) {
            return Reply.error(UNAVAILABLE, "the engine is starting");
        }
        try {
            return answer(request, penstock);
        } catch (PenstockException e) {
            return Reply.error(CONFLICT, String.valueOf(e.getMessage()));
        } catch (SinkUnavailableException e) {
            return Reply.error(UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private Reply answer(Request request, Penstock penstock) {
        List<String> path = request.path();
        if (path.size() == 3 && path.get(0).equals("indexes")) {
            return aboutIndex(request, penstock, path.get(1), path.get(2));
        }
        return switch (request.method() + " /" + String.join("/", path)) {
            case "GET /indexes" -> Reply.json(OK, StatusJson.indexes(penstock.statuses()));
            case "GET /dlq" -> letters(request, penstock);
            case "POST /dlq/retry" -> eachLetter(request, penstock, "retried", DeadLetterQueue::retry);
            case "POST /dlq/drop" -> eachLetter(request, penstock, "dropped", DeadLetterQueue::drop);
            case "POST /pause" -> {
                penstock.pause();
                yield phases(penstock);
            }
            case "POST /resume" -> {
                penstock.resume();
                yield phases(penstock);
            }
            default -> unknown(request, String.join("/", path));
        };
    }

    private static Reply unknown(Request request, String path) {
        String allowed = switch (path) {
            case "indexes", "dlq" -> "GET";
            case "dlq/retry", "dlq/drop", "pause", "resume" -> "POST";
            default -> "";
        };
        return allowed.isEmpty()
                ? Reply.error(NOT_FOUND, "there is no /" + path + " here; docs/surfaces.md says what there is")
                : Reply.error(405, request.method() + " is not answered here").with("Allow", allowed);
    }

    private Reply aboutIndex(Request request, Penstock penstock, String index, String order) {
        Map<String, EngineStatus> statuses = penstock.statuses();
        List<String> names = statuses.values().iterator().next().indexes().stream()
                .map(EngineStatus.IndexStatus::name)
                .toList();
        if (!names.contains(index)) {
            return Reply.error(
                    NOT_FOUND, "there is no index " + index + " here; those that are: " + String.join(", ", names));
        }
        return switch (request.method() + " " + order) {
            case "POST reindex" -> {
                penstock.reindex(index);
                yield Reply.json(ACCEPTED, Reply.object().put("index", index).put("asked", "reindex"));
            }
            case "POST seed" -> {
                penstock.seed(index);
                yield Reply.json(ACCEPTED, Reply.object().put("index", index).put("asked", "seed"));
            }
            case "POST verify" -> verify(request, statuses, index);
            case "GET verify" -> verified(request, statuses, index);
            default ->
                List.of("reindex", "seed", "verify").contains(order)
                        ? Reply.error(405, request.method() + " is not answered here")
                                .with("Allow", order.equals("verify") ? "GET, POST" : "POST")
                        : Reply.error(NOT_FOUND, "of an index there are reindex, seed and verify");
        };
    }

    private Reply verify(Request request, Map<String, EngineStatus> statuses, String index) {
        String sink = sink(request, statuses);
        if (verifications == null || sink == null) {
            return noComparison(sink);
        }
        boolean isNew = verifications.start(sink, index, request.isTrue("repair"));
        ObjectNode state = verifications.state(sink, index);
        return isNew && state != null
                ? Reply.json(ACCEPTED, state)
                : Reply.error(CONFLICT, "index " + index + " is being compared");
    }

    private Reply verified(Request request, Map<String, EngineStatus> statuses, String index) {
        String sink = sink(request, statuses);
        if (verifications == null || sink == null) {
            return noComparison(sink);
        }
        ObjectNode state = verifications.state(sink, index);
        return state == null
                ? Reply.error(NOT_FOUND, "index " + index + " was not compared since the engine was started")
                : Reply.json(OK, state);
    }

    private static Reply noComparison(@Nullable String sink) {
        return sink == null ? noSink() : Reply.error(CONFLICT, "this engine was not told how to compare an index");
    }

    private static Reply letters(Request request, Penstock penstock) {
        String sink = sink(request, penstock.statuses());
        if (sink == null) {
            return noSink();
        }
        String limit = request.parameter("limit");
        int most = limit == null ? USUAL_LETTERS : number(limit);
        if (most < 1 || most > MOST_LETTERS) {
            return Reply.error(BAD_REQUEST, "limit is from 1 to " + MOST_LETTERS);
        }
        ObjectNode json = Reply.object();
        ArrayNode letters = json.putArray("letters");
        List<DeadLetter> page = penstock.deadLetters(sink).list(request.parameter("index"), null, most);
        page.forEach(letter -> letters.add(letter(letter)));
        return Reply.json(OK, json.put("more", page.size() == most));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static ObjectNode letter(DeadLetter letter) {
        ObjectNode json = Reply.object()
                .put("index", letter.index())
                .put("generation", letter.generation())
                .put("id", letter.id());
        letter.key().values().forEach(json.putArray("key")::add);
        return json.put("reason", letter.reason())
                .put("position", letter.position().toString())
                .put("attempts", letter.attempts())
                .put("first", letter.first().toString())
                .put("last", letter.last().toString())
                .put("retry", letter.retryAsked());
    }

    private static Reply eachLetter(Request request, Penstock penstock, String done, Work work) {
        String sink = sink(request, penstock.statuses());
        if (sink == null) {
            return noSink();
        }
        String index = request.parameter("index");
        String id = request.parameter("id");
        boolean isChosen = index != null || id != null;
        if (isChosen == request.isTrue("all")) { // so that nobody means all of them by leaving something out
            return Reply.error(BAD_REQUEST, "say which letters: either all=true, or index or id or both");
        }
        return Reply.json(OK, Reply.object().put(done, work.on(penstock.deadLetters(sink), index, id)));
    }

    private static Reply phases(Penstock penstock) {
        ObjectNode json = Reply.object();
        ArrayNode sinks = json.putArray("sinks");
        penstock.statuses()
                .forEach((sink, status) -> sinks.addObject()
                        .put("sink", sink)
                        .put("paused", status.paused())
                        .put("phase", StatusJson.word(status.phase())));
        return Reply.json(OK, json);
    }

    /** Which sink is asked about, by default the first; null when there is none of that name. */
    private static @Nullable String sink(Request request, Map<String, EngineStatus> statuses) {
        String name = request.parameter("sink");
        return name == null ? statuses.keySet().iterator().next() : statuses.containsKey(name) ? name : null;
    }

    private static Reply noSink() {
        return Reply.error(NOT_FOUND, "there is no sink of that name");
    }

    /** What is done with letters. */
    private interface Work {
        long on(DeadLetterQueue letters, @Nullable String index, @Nullable String id);
    }
}
