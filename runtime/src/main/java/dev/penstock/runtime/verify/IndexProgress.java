package dev.penstock.runtime.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How far the indexes of a sink are, for processes without the engine: what the engine remembers beside them. It remembers its
 * position at most once in the confirm interval of its {@code BatchPolicy} (a second by default), so what is read here is behind
 * by as much. Thread-safe.
 */
public final class IndexProgress {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DocumentSink sink;
    private final String source;

    /**
     * Reads what is remembered in a sink.
     *
     * @param source the name of the source: of PostgreSQL, that of the engine's slot
     */
    public IndexProgress(DocumentSink sink, String source) {
        this.sink = sink;
        this.source = source;
    }

    /**
     * How far an index is.
     *
     * @param generation the generation that readers see by the index's name; before they see any, the one that is seeded
     * @param hash that of the definition that its documents are of
     * @param seeded whether it is whole, and nothing that was changed is still built in the background
     * @param durable everything that was committed before this position is written to it, durably. It is found by searches
     *     after the next refresh
     * @param owedSince the oldest change whose documents are still built in the background: everything before it is there. The start
     *     while the index is not whole for the first time; null when there is none
     * @param place which database of which cluster the engine follows: the system identifier, a slash, and the name
     */
    public record Point(
            Generation generation,
            String hash,
            boolean seeded,
            WalPosition durable,
            @Nullable WalPosition owedSince,
            String place) {

        /** Whether it holds everything that was committed before a position. */
        public boolean holds(WalPosition position) {
            WalPosition end = position.recordEnd();
            return !durable.isBefore(end) && (owedSince == null || !owedSince.isBefore(end));
        }
    }

    /**
     * How far an index is now; null when no engine with that source keeps it.
     *
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public @Nullable Point read(String index) {
        // The position first: what had to be remembered of the index before that was confirmed is seen then.
        JsonNode state = remembered("source:" + source);
        JsonNode kept = live(remembered("index:" + index));
        String hash = kept == null ? "" : kept.path("hash").asText();
        if (state == null || kept == null || !maintains(state, SourceState.follower(index, hash))) {
            return null;
        }
        Generation generation = new Generation(
                index,
                kept.path("life").path("madeFor").asText(),
                kept.path("generation").asInt());
        return new Point(
                generation,
                hash,
                kept.path("seeded").asBoolean() && kept.path("fanOuts").isEmpty(),
                WalPosition.parse(state.path("progress").path("confirmed").asText()),
                owedSince(kept),
                state.at("/slot/systemId").asText() + "/"
                        + state.at("/slot/database").asText());
    }

    /**
     * Waits until an index holds everything that was committed before a position.
     *
     * @param position such as {@code pg_current_wal_flush_lsn()} after a commit that waits for the log
     * @return where it is then; null when the time has passed first
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public @Nullable Point await(String index, WalPosition position, Duration longest) throws InterruptedException {
        long started = System.nanoTime();
        while (true) {
            Point point = read(index);
            if (point != null && point.holds(position)) {
                return point;
            }
            if (System.nanoTime() - started > longest.toNanos()) {
                return null;
            }
            Backoff.pause(PAUSE);
        }
    }

    private static @Nullable WalPosition owedSince(JsonNode kept) {
        Stream<JsonNode> walk = kept.path("seeded").asBoolean() ? Stream.empty() : Stream.of(kept.path("walkedFor"));
        Stream<JsonNode> again = kept.hasNonNull("again") ? Stream.of(kept.path("again")) : Stream.empty();
        Stream<JsonNode> fanOuts =
                StreamSupport.stream(kept.path("fanOuts").spliterator(), false).map(fanOut -> fanOut.path("since"));
        return Stream.of(walk, again, fanOuts)
                .flatMap(Function.identity())
                .map(position -> WalPosition.parse(position.asText()))
                .filter(position -> !position.equals(WalPosition.END)) // a walk that was asked for
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of the generations that are kept the last that is shown; if none is, the last. */
    private static @Nullable JsonNode live(@Nullable JsonNode remembered) {
        JsonNode live = null;
        for (JsonNode one : remembered == null ? List.<JsonNode>of() : remembered.path("generations")) {
            boolean shown = one.path("life").path("shown").asBoolean();
            if (shown || live == null || !live.path("life").path("shown").asBoolean()) {
                live = one;
            }
        }
        return live;
    }

    private static boolean maintains(JsonNode state, String follower) {
        for (JsonNode name : state.path("maintained")) {
            if (name.asText().equals(follower)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable JsonNode remembered(String name) {
        String json = sink.readMemory(name);
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    "what is remembered as " + name + " cannot be read: " + e.getOriginalMessage(),
                    "Use the version of Penstock that wrote it.",
                    e);
        }
    }
}
