package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
            return null;
        }
        if (!reply.isSuccess()) {
            throw http.refused("read " + name, reply);
        }
        return reply.json().path("_source").path("json").asText();
    }

    void write(String name, String json) {
        String body = JSON.createObjectNode().put("json", json).toString();
        Reply reply = http.send("PUT", document(name), body);
        if (!reply.isSuccess()) {
            throw http.refused("remember " + name, reply);
        }
    }

    private String document(String name) {
        return path + "/_doc/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
