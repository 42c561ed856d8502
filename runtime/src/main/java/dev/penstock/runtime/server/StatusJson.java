package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.engine.EngineStatus.LastError;
import dev.penstock.runtime.engine.EngineStatus.SeedingProgress;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The status of engines as JSON, for machines: times in seconds, sizes in bytes, instants as ISO 8601. */
final class StatusJson {

    /** {@code https://user:password@host} and {@code password=...}, as drivers, pools and sinks of other people may repeat them. */
    private static final Pattern SECRET = Pattern.compile("(://[^\\s:/?#@]*:)[^\\s/?#\"]*(?=@)"
            + "|((?i:password|passwd|pwd|secret|token|api[-_]?key)=)[^\\s&;,\"')\\]}]+");

    private StatusJson() {}

    /** All of it. */
    static ObjectNode of(Map<String, EngineStatus> statuses) {
        ObjectNode json = Reply.object();
        ArrayNode sinks = json.putArray("sinks");
        statuses.forEach((name, status) -> sinks.add(engine(name, status)));
        return json;
    }

    /** Only the indexes. */
    static ObjectNode indexes(Map<String, EngineStatus> statuses) {
        ObjectNode json = Reply.object();
        ArrayNode sinks = json.putArray("sinks");
        statuses.forEach((name, status) -> {
            ObjectNode sink = sinks.addObject().put("sink", name);
            putIndexes(sink, status);
        });
        return json;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode engine(String name, EngineStatus status) {
        ObjectNode json = Reply.object()
                .put("sink", name)
                .put("phase", word(status.phase()))
                .put("paused", status.paused())
                .put("seeded", status.seeded());
        json.putObject("positions")
                .put("durable", status.durable().toString())
                .put("confirmed", status.confirmed().toString());
        SourceStatus source = status.source();
        json.putObject("lag")
                .put("seconds", seconds(status.lag()))
                .put("bytes", source == null ? null : (Long) source.lagBytes());
        json.set("slot", source == null ? null : slot(source));
        json.set("outage", outage(status.outage()));
        json.set("lastError", error(status.lastError()));
        json.putObject("counts")
                .put("transactions", status.counts().transactions())
                .put("changes", status.counts().changes())
                .put("batches", status.counts().batches());
        putIndexes(json, status);
        return json;
    }

    private static ObjectNode slot(SourceStatus source) {
        return Reply.object()
                .put("lookedAt", source.at().toString())
                .put("retainedBytes", source.retainedBytes())
                .put("safeBytes", source.safeBytes())
                .put("walStatus", source.walStatus())
                .put("warning", masked(source.warning()));
    }

    private static @Nullable ObjectNode outage(@Nullable Outage outage) {
        return outage == null
                ? null
                : Reply.object()
                        .put("since", outage.since().toString())
                        .put("attempts", outage.attempts())
                        .put("failure", masked(outage.failure()));
    }

    private static @Nullable ObjectNode error(@Nullable LastError error) {
        return error == null
                ? null
                : Reply.object().put("at", error.at().toString()).put("message", masked(error.message()));
    }

    private static void putIndexes(ObjectNode json, EngineStatus status) {
        ArrayNode indexes = json.putArray("indexes");
        status.indexes()
                .forEach(index -> indexes.add(index(index, status.counts().index(index.name()))));
    }

    private static ObjectNode index(IndexStatus index, EngineStatus.IndexCounts counts) {
        ObjectNode json = Reply.object()
                .put("name", index.name())
                .put("generation", index.generation())
                .put("seeded", index.seeded())
                .put("next", index.next());
        index.earlier().forEach(json.putArray("earlier")::add);
        json.set("seeding", seeding(index.seeding()));
        return json.put("estimatedRows", index.estimatedRows())
                .put("fanOuts", index.fanOuts())
                .put("written", counts.written())
                .put("deleted", counts.deleted())
                .put("rejected", counts.rejected())
                .put("deadLetters", index.deadLetters());
    }

    private static @Nullable ObjectNode seeding(@Nullable SeedingProgress seeding) {
        if (seeding == null) {
            return null;
        }
        Duration remaining = seeding.remaining();
        return Reply.object()
                .put("documents", seeding.documents())
                .put("estimatedRows", seeding.estimatedRows())
                .put("perSecond", Math.round(seeding.perSecond()))
                .put("remainingSeconds", remaining == null ? null : (Long) remaining.toSeconds());
    }

    private static @Nullable String masked(@Nullable String message) {
        return message == null
                ? null
                : SECRET.matcher(message)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                (found.group(1) == null ? found.group(2) : found.group(1)) + "***"));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
