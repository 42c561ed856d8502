package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The index {@code penstock_meta}: named JSON texts that must be remembered beside the documents. Like generations it is written
 * by an alias, so that no write makes it anew. Thread-safe.
 */
final class MetaIndex {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text is kept as it is and never searched. */
    private static final String DEFINITION = """
            {
              "settings": {"index.number_of_shards": 1, "index.auto_expand_replicas": "0-1"},
              "mappings": {
                "dynamic": "strict",
                "properties": {"json": {"type": "keyword", "index": false, "doc_values": false}}
              },
              "aliases": {"%s": {}}
            }
            """;

    /** As many as a search gives at once: a name for each index, and some more. */
    private static final int MOST = 10_000;

    private final HttpExchange http;
    private final OwnIndex own;
    private final String index;
    private final String alias;
    private final Map<String, Revision> known = new ConcurrentHashMap<>();

    MetaIndex(HttpExchange http, String prefix) {
        this(new OwnIndex(http, prefix + "penstock_meta"));
    }

    /** One of another name. */
    MetaIndex(OwnIndex own) {
        this.http = own.http();
        this.own = own;
        this.index = own.name();
        this.alias = own.alias();
    }

    void createIfMissing() {
        own.createIfMissing(DEFINITION.formatted(alias));
    }

    /** Whether it is there; changes nothing. */
    boolean isThere() {
        return own.isThere();
    }

    @Nullable String read(String name) {
        Reply reply = http.get(document(index, name));
        if (reply.status() == 404) {
            known.remove(name);
            return null;
        }
        if (!reply.isSuccess()) {
            throw http.refused("read " + name, reply);
        }
        JsonNode found = reply.json();
        known.put(name, Revision.of(found));
        return found.path("_source").path("json").asText();
    }

    /** The names of everything that is remembered. */
    List<String> names() {
        Reply refreshed = http.post("/" + index + "/_refresh");
        if (refreshed.status() == 404) {
            return List.of();
        }
        Reply reply = refreshed.isSuccess()
                ? http.send("POST", "/" + index + "/_search", "{\"size\": " + MOST + ", \"_source\": false}")
                : refreshed;
        if (!reply.isSuccess()) {
            throw http.refused("list what is remembered in " + index, reply);
        }
        List<String> names = new ArrayList<>();
        reply.json().at("/hits/hits").forEach(hit -> names.add(hit.path("_id").asText()));
        names.sort(null);
        return names;
    }

    void forget(String name) {
        Reply reply = http.delete(document(index, name));
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("forget " + name, reply);
        }
        known.remove(name);
    }

    void remove() {
        own.remove();
        known.clear();
    }

    /** Writes only over what was read or written last (OpenSearch documentation, Index document, if_seq_no). */
    void write(String name, String json) {
        String body = JSON.createObjectNode().put("json", json).toString();
        Revision before = known.get(name);
        String condition = before == null
                ? "?op_type=create"
                : "?if_seq_no=" + before.sequenceNumber() + "&if_primary_term=" + before.primaryTerm();
        Reply reply = http.send("PUT", document(alias, name) + condition + "&require_alias=true", body);
        if (reply.status() == 409) {
            throw new MemoryChangedException("somebody else has changed what is remembered as " + name);
        }
        if (reply.status() == 404) {
            throw new PenstockException(
                    "the index " + index + " was removed, or its alias " + alias + ": nothing can be remembered",
                    "Start once with --reseed, which builds everything anew.");
        }
        if (!reply.isSuccess()) {
            throw http.refused("remember " + name, reply);
        }
        known.put(name, Revision.of(reply.json()));
    }

    private static String document(String where, String name) {
        return "/" + where + "/_doc/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Which version of a document was there, by the numbers that OpenSearch gives it. */
    private record Revision(long sequenceNumber, long primaryTerm) {

        static Revision of(JsonNode document) {
            return new Revision(
                    document.path("_seq_no").asLong(),
                    document.path("_primary_term").asLong());
        }
    }
}
