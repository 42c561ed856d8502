package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** OpenSearch as any reader sees it, over plain HTTP. */
final class SearchIndex {

    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    SearchIndex(String url) {
        this.url = url;
    }

    /** Those of the documents that a search finds, as it finds them. */
    Map<DocumentId, JsonNode> search(Collection<DocumentId> documents) throws InterruptedException {
        Map<DocumentId, JsonNode> found = new HashMap<>();
        for (var index : idsByIndex(documents).entrySet()) {
            String ids = json(index.getValue());
            String query = "{\"size\":" + PAGE + ",\"query\":{\"ids\":{\"values\":" + ids + "}}}";
            JsonNode reply = call("POST", "/" + index.getKey() + "/_search", query);
            for (JsonNode hit : reply.path("hits").path("hits")) {
                found.put(new DocumentId(index.getKey(), hit.path("_id").asText()), hit.path("_source"));
            }
        }
        return found;
    }

    /** Those of the documents that are in the index, as they were written last, whether searches find them yet or not. */
    Map<DocumentId, JsonNode> get(Collection<DocumentId> documents) throws InterruptedException {
        Map<DocumentId, JsonNode> found = new HashMap<>();
        for (var index : idsByIndex(documents).entrySet()) {
            JsonNode reply = call("POST", "/" + index.getKey() + "/_mget", "{\"ids\":" + json(index.getValue()) + "}");
            for (JsonNode document : reply.path("docs")) {
                if (document.path("found").asBoolean()) {
                    found.put(
                            new DocumentId(index.getKey(), document.path("_id").asText()), document.path("_source"));
                }
            }
        }
        return found;
    }

    /** Every document of an index, after a refresh. */
    Map<DocumentId, JsonNode> all(String index) throws InterruptedException {
        call("POST", "/" + index + "/_refresh", "");
        Map<DocumentId, JsonNode> found = new HashMap<>();
        String query = "{\"size\":" + PAGE + ",\"sort\":[\"_doc\"]}";
        JsonNode page = call("POST", "/" + index + "/_search?scroll=1m", query);
        while (true) {
            String scroll = "\"scroll_id\":\"" + page.path("_scroll_id").asText() + "\"";
            JsonNode hits = page.path("hits").path("hits");
            hits.forEach(hit -> found.put(new DocumentId(index, hit.path("_id").asText()), hit.path("_source")));
            if (hits.isEmpty()) {
                call("DELETE", "/_search/scroll", "{" + scroll + "}");
                return found;
            }
            page = call("POST", "/_search/scroll", "{\"scroll\":\"1m\"," + scroll + "}");
        }
    }

    private static Map<String, List<String>> idsByIndex(Collection<DocumentId> documents) {
        return documents.stream()
                .collect(Collectors.groupingBy(
                        DocumentId::index, Collectors.mapping(DocumentId::id, Collectors.toList())));
    }

    /** Ids are numbers here, so nothing in them needs to be escaped. */
    private static String json(List<String> ids) {
        return ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private JsonNode call(String method, String path, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new DemoFailedException(
                        "OpenSearch answers " + response.statusCode() + " to " + path + ": " + response.body());
            }
            return ExactJson.read(response.body());
        } catch (IOException e) {
            throw new DemoFailedException("OpenSearch does not answer: " + e, e);
        }
    }
}
