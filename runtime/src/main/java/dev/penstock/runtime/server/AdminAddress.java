package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.DeadLetterQueue;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private final Map<String, Order> orders = new TreeMap<>();
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
        orders.put("GET /indexes", (request, of, index) -> Reply.json(OK, StatusJson.indexes(of.statuses())));
        orders.put("POST /indexes/{name}/reindex", (request, of, index) -> {
            of.reindex(index);
            return Reply.json(ACCEPTED, Reply.object().put("index", index).put("asked", "reindex"));
        });
        orders.put("POST /indexes/{name}/seed", (request, of, index) -> {
            of.seed(index);
            return Reply.json(ACCEPTED, Reply.object().put("index", index).put("asked", "seed"));
        });
        orders.put("POST /indexes/{name}/verify", (request, of, index) -> verify(request, of.statuses(), index));
        orders.put("GET /indexes/{name}/verify", (request, of, index) -> verified(request, of.statuses(), index));
        orders.put("GET /dlq", (request, of, index) -> letters(request, of));
        orders.put(
                "POST /dlq/retry", (request, of, index) -> eachLetter(request, of, "retried", DeadLetterQueue::retry));
        orders.put("POST /dlq/drop", (request, of, index) -> eachLetter(request, of, "dropped", DeadLetterQueue::drop));
        orders.put("POST /pause", (request, of, index) -> {
            of.pause();
            return phases(of);
        });
        orders.put("POST /resume", (request, of, index) -> {
            of.resume();
            return phases(of);
        });
    }

    /** Every request that is answered, as its method and its path. */
    Set<String> requests() {
        return Collections.unmodifiableSet(orders.keySet());
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
        boolean isOfIndex = path.size() == 3 && path.get(0).equals("indexes");
        String place = isOfIndex ? "/indexes/{name}/" + path.get(2) : "/" + String.join("/", path);
        String index = isOfIndex ? path.get(1) : "";
        if (isOfIndex && !names(penstock).contains(index)) {
            String those = String.join(", ", names(penstock));
            return Reply.error(NOT_FOUND, "there is no index " + index + " here; those that are: " + those);
        }
        Order order = orders.get(request.method() + " " + place);
        return order == null ? unknown(request, place) : order.obey(request, penstock, index);
    }

    private Reply unknown(Request request, String place) {
        String allowed = orders.keySet().stream()
                .filter(one -> one.endsWith(" " + place))
                .map(one -> one.substring(0, one.indexOf(' ')))
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Reply.error(NOT_FOUND, "there is no " + place + " here; docs/surfaces.md says what there is")
                : Reply.error(405, request.method() + " is not answered here").with("Allow", allowed);
    }

    private static List<String> names(Penstock penstock) {
        return penstock.statuses().values().iterator().next().indexes().stream()
                .map(EngineStatus.IndexStatus::name)
                .toList();
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
        return Reply.json(OK, page(penstock.deadLetters(sink).list(request.parameter("index"), null, most), most));
    }

    static ObjectNode page(List<DeadLetter> letters, int most) {
        ObjectNode json = Reply.object();
        ArrayNode array = json.putArray("letters");
        letters.forEach(letter -> array.add(letter(letter)));
        return json.put("more", letters.size() == most);
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

    /** What is done for a request. */
    private interface Order {

        /**
         * Does it.
         *
         * @param index the one that the path names; empty where it names none
         */
        Reply obey(Request request, Penstock penstock, String index);
    }

    /** What is done with letters. */
    private interface Work {
        long on(DeadLetterQueue letters, @Nullable String index, @Nullable String id);
    }
}
