package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** OpenSearch as any reader sees it, over plain HTTP. */
final class SearchIndex {

    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    SearchIndex(String url) {
        this.url = url;
    }

    /** What a search finds; null when it finds nothing. */
    @Nullable JsonNode search(DocumentId document) throws InterruptedException {
        String query = "{\"query\":{\"ids\":{\"values\":[\"" + document.id() + "\"]}}}";
        JsonNode hits =
                call("POST", "/" + document.index() + "/_search", query).path("hits").path("hits");
        return hits.isEmpty() ? null : hits.path(0).path("_source");
    }

    /** What was written last, whether searches find it yet or not; null when there is nothing. */
    @Nullable JsonNode get(DocumentId document) throws InterruptedException {
        JsonNode reply = call("GET", "/" + document.index() + "/_doc/" + document.id(), null);
        return reply.path("found").asBoolean() ? reply.path("_source") : null;
    }

    /** How many documents of an index have at least one element in a list. */
    long countWith(String index, String list) throws InterruptedException {
        String query = "{\"query\":{\"nested\":{\"path\":\"%1$s\",\"query\":{\"exists\":{\"field\":\"%1$s.id\"}}}}}";
        return call("POST", "/" + index + "/_count", query.formatted(list))
                .path("count")
                .asLong();
    }

    /** Every document by id, after a refresh. */
    SortedMap<String, JsonNode> documents(String index) throws InterruptedException {
        call("POST", "/" + index + "/_refresh", null);
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        String query = "{\"size\":" + PAGE + ",\"sort\":[\"_doc\"]}";
        JsonNode page = call("POST", "/" + index + "/_search?scroll=1m", query);
        while (true) {
            String scroll = page.path("_scroll_id").asText();
            JsonNode hits = page.path("hits").path("hits");
            hits.forEach(hit -> documents.put(hit.path("_id").asText(), hit.path("_source")));
            if (hits.isEmpty()) {
                call("DELETE", "/_search/scroll", "{\"scroll_id\":\"" + scroll + "\"}");
                return documents;
            }
            page = call("POST", "/_search/scroll", "{\"scroll\":\"1m\",\"scroll_id\":\"" + scroll + "\"}");
        }
    }

    private JsonNode call(String method, String path, @Nullable String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400 && !(response.statusCode() == 404 && method.equals("GET"))) {
                throw new DemoFailedException(
                        "OpenSearch answers " + response.statusCode() + " to " + path + ": " + response.body());
            }
            return ExactJson.read(response.body());
        } catch (IOException e) {
            throw new DemoFailedException("OpenSearch does not answer: " + e, e);
        }
    }
}
