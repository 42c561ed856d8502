package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetter.Place;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index {@code penstock_dead_letters}. A letter's version is its position, so that letters and their removals may arrive in
 * any order; its id is that of its place. Written through an alias, so that no index comes to be with guessed mappings when
 * somebody has removed it. Thread-safe.
 */
final class DeadLetterIndex implements DeadLetters {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BULK_BYTES = 5 << 20;
    private static final int PLACES_AT_ONCE = 1_000;

    /** More helps nobody, and some reasons repeat the document. */
    private static final int LONGEST_REASON = 4_000;

    /** Removals are remembered as deletes of documents are. */
    private static final String DEFINITION = """
            {
              "settings": {
                "index.number_of_shards": 1,
                "index.auto_expand_replicas": "0-1",
                "index.gc_deletes": "%sms"
              },
              "mappings": {
                "dynamic": "strict",
                "properties": {
                  "index": {"type": "keyword"},
                  "generation": {"type": "integer"},
                  "id": {"type": "keyword"},
                  "key": {"type": "keyword", "index": false, "doc_values": false},
                  "reason": {"type": "text"},
                  "position": {"type": "keyword"},
                  "attempts": {"type": "integer"},
                  "first": {"type": "date"},
                  "last": {"type": "date"},
                  "retry": {"type": "boolean"}
                }
              },
              "aliases": {"%s": {}}
            }
            """;

    private final HttpExchange http;
    private final OwnIndex own;
    private final String name;
    private final String writeAlias;
    private final Duration gcDeletes;

    DeadLetterIndex(HttpExchange http, String prefix, Duration gcDeletes) {
        this.http = http;
        this.own = new OwnIndex(http, prefix + "penstock_dead_letters");
        this.name = own.name();
        this.writeAlias = own.alias();
        this.gcDeletes = gcDeletes;
    }

    @Override
    public void open() {
        own.createIfMissing(DEFINITION.formatted(Long.toString(gcDeletes.toMillis()), writeAlias));
    }

    @Override
    public void put(List<DeadLetter> letters) {
        write(letters.stream()
                .map(letter -> versioned(letter.place(), source(letter)))
                .toList());
    }

    @Override
    public void drop(Collection<Place> places) {
        write(places.stream().map(place -> versioned(place, null)).toList());
    }

    private static VersionedDocument versioned(Place place, byte @Nullable [] source) {
        return new VersionedDocument(documentId(place), place.position().value(), source);
    }

    /** All of them are durable when it returns, or refused by a higher position. */
    private void write(List<VersionedDocument> documents) {
        for (Bulk bulk : Bulk.withoutMarkers(documents, BULK_BYTES)) {
            Reply reply = http.sendLines(
                    "/" + writeAlias + "/_bulk",
                    Map.of(
                            "require_alias",
                            "true",
                            "filter_path",
                            "errors,items.*.status,items.*.error,items.delete._index"),
                    bulk.body());
            if (!reply.isSuccess()) {
                throw http.refused("keep dead letters", reply);
            }
            check(bulk, reply.json());
        }
    }

    /** A letter that is refused must not be lost: whoever put it has to stop. */
    private void check(Bulk bulk, JsonNode answer) {
        // OpenSearch heeds require_alias for documents, but makes an index for a delete with a version.
        if (answer.findValuesAsText("_index").contains(writeAlias)) {
            http.delete("/" + writeAlias);
            throw removed();
        }
        BulkReply became = read(bulk, answer);
        if (!became.rejected().isEmpty()) {
            throw new PenstockException(
                    "the index " + name + " refuses a dead letter: "
                            + became.rejected().get(0).reason(),
                    "Mend the index, or remove it while no engine runs, and start again.");
        }
        if (!became.retry().isEmpty()) {
            throw new SinkUnavailableException(
                    "OpenSearch is too busy to keep " + became.retry().size() + " dead letters", null);
        }
    }

    private BulkReply read(Bulk bulk, JsonNode answer) {
        try {
            return BulkReply.read(bulk, answer);
        } catch (GenerationLostException e) {
            throw removed();
        }
    }

    private PenstockException removed() {
        return new PenstockException(
                "the index " + name + " was removed while it was written", "Start again, which makes it anew.");
    }

    @Override
    public List<DeadLetter> find(Collection<Place> places) {
        List<String> ids = places.stream().map(DeadLetterIndex::documentId).toList();
        List<DeadLetter> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PLACES_AT_ONCE) {
            ArrayNode asked = JSON.createArrayNode();
            ids.subList(from, Math.min(ids.size(), from + PLACES_AT_ONCE)).forEach(asked::add);
            ObjectNode body = JSON.createObjectNode();
            body.set("ids", asked);
            for (JsonNode document : read("/" + name + "/_mget", body).path("docs")) {
                checkSeen(document.path("error"));
                if (document.path("found").asBoolean()) {
                    found.add(letter(document.path("_source")));
                }
            }
        }
        return found;
    }

    /** An answer says of each letter whether it could be looked at; one that could not may be there. */
    private void checkSeen(JsonNode error) {
        if (error.isMissingNode() || error.path("type").asText().equals("index_not_found_exception")) {
            return;
        }
        String reason = error.path("reason").asText();
        if (error.path("type").asText().equals("security_exception")) {
            throw new PenstockException(
                    "OpenSearch refuses to show the index " + name + ": " + reason, HttpExchange.remedy(reason));
        }
        throw new SinkUnavailableException("OpenSearch cannot show the index " + name + " now: " + reason, null);
    }

    @Override
    public List<DeadLetter> list(Filter filter, @Nullable DeadLetter after, int limit) {
        refresh();
        ObjectNode body = JSON.createObjectNode().put("size", limit);
        body.set("query", query(filter));
        body.putArray("sort").add("index").add("id").add("generation");
        if (after != null) {
            body.putArray("search_after").add(after.index()).add(after.id()).add(after.generation());
        }
        List<DeadLetter> letters = new ArrayList<>();
        for (JsonNode hit : read("/" + name + "/_search", body).path("hits").path("hits")) {
            letters.add(letter(hit.path("_source")));
        }
        return letters;
    }

    @Override
    public long count(String index) {
        refresh();
        ObjectNode body = JSON.createObjectNode();
        body.set("query", query(Filter.of(index)));
        return read("/" + name + "/_count", body).path("count").asLong();
    }

    /** Removes the letters of an index, if there are any. */
    void removeAll(String index) {
        refresh();
        ObjectNode body = JSON.createObjectNode();
        body.set("query", query(Filter.of(index)));
        Reply reply =
                http.send("POST", "/" + name + "/_delete_by_query?conflicts=proceed&refresh=true", body.toString());
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("remove the dead letters of " + index, reply);
        }
    }

    void remove() {
        own.remove();
    }

    private static ObjectNode query(Filter filter) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode terms = query.putObject("bool").putArray("filter");
        if (filter.index() != null) {
            terms.addObject().putObject("term").put("index", filter.index());
        }
        if (filter.id() != null) {
            terms.addObject().putObject("term").put("id", filter.id());
        }
        if (filter.retryAsked()) {
            terms.addObject().putObject("term").put("retry", true);
        }
        return query;
    }

    private void refresh() {
        Reply reply = http.post("/" + name + "/_refresh");
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("refresh the index " + name, reply);
        }
    }

    /** The answer; one without anything when nobody has ever kept a letter. */
    private JsonNode read(String path, ObjectNode body) {
        Reply reply = http.send("POST", path, body.toString());
        if (!reply.isSuccess() && !reply.errorType().equals("index_not_found_exception")) {
            throw http.refused("show the index " + name, reply);
        }
        return reply.json();
    }

    private static byte[] source(DeadLetter letter) {
        ObjectNode source = JSON.createObjectNode()
                .put("index", letter.index())
                .put("generation", letter.generation())
                .put("id", letter.id());
        ArrayNode key = source.putArray("key");
        letter.key().values().forEach(key::add);
        String reason = letter.reason();
        source.put("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .put("position", letter.position().toString())
                .put("attempts", letter.attempts())
                .put("first", letter.first().toString())
                .put("last", letter.last().toString())
                .put("retry", letter.retryAsked());
        return source.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static DeadLetter letter(JsonNode source) {
        List<String> key = new ArrayList<>();
        source.path("key").forEach(value -> key.add(value.asText()));
        return new DeadLetter(
                source.path("index").asText(),
                source.path("generation").asInt(),
                new DocumentKey(key),
                source.path("reason").asText(),
                WalPosition.parse(source.path("position").asText()),
                source.path("attempts").asInt(),
                Instant.parse(source.path("first").asText()),
                Instant.parse(source.path("last").asText()),
                source.path("retry").asBoolean());
    }

    private static String documentId(Place place) {
        return DocumentKey.of(place.index(), Integer.toString(place.generation()), place.id())
                .id();
    }
}
