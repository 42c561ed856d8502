package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.MemoryChangedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The index {@code penstock_meta}: named JSON texts that must be remembered beside the documents. Thread-safe. */
final class MetaIndex {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text is kept as it is and never searched. */
    private static final String DEFINITION = """
            {
              "settings": {"index.number_of_shards": 1, "index.auto_expand_replicas": "0-1"},
              "mappings": {
                "dynamic": "strict",
                "properties": {"json": {"type": "keyword", "index": false, "doc_values": false}}
              }
            }
            """;

    private final HttpExchange http;
    private final String path;
    private final Map<String, Revision> known = new ConcurrentHashMap<>();

    MetaIndex(HttpExchange http, String prefix) {
        this.http = http;
        this.path = "/" + prefix + "penstock_meta";
    }

    void createIfMissing() {
        Reply reply = http.send("PUT", path, DEFINITION);
        if (!reply.isSuccess() && !reply.errorType().equals("resource_already_exists_exception")) {
            throw http.refused("create the index " + path.substring(1), reply);
        }
    }

    @Nullable String read(String name) {
        Reply reply = http.get(document(name));
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

    /** Writes only over what was read or written last (OpenSearch documentation, Index document, if_seq_no). */
    void write(String name, String json) {
        String body = JSON.createObjectNode().put("json", json).toString();
        Revision before = known.get(name);
        String condition = before == null
                ? "?op_type=create"
                : "?if_seq_no=" + before.sequenceNumber() + "&if_primary_term=" + before.primaryTerm();
        Reply reply = http.send("PUT", document(name) + condition, body);
        if (reply.status() == 409) {
            throw new MemoryChangedException("somebody else has changed what is remembered as " + name);
        }
        if (!reply.isSuccess()) {
            throw http.refused("remember " + name, reply);
        }
        known.put(name, Revision.of(reply.json()));
    }

    private String document(String name) {
        return path + "/_doc/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
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
