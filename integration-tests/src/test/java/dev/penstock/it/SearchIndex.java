package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** An OpenSearch index as a user sees it. */
final class SearchIndex {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE = 5_000;

    private final String url;
    private final HttpClient http;

    SearchIndex(String url) {
        this(url, HTTP);
    }

    SearchIndex(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    /** Every document by id, after a refresh. */
    Map<String, JsonNode> documents(String index) {
        call("POST", "/" + index + "/_refresh", "");
        Map<String, JsonNode> documents = new TreeMap<>();
        JsonNode page = call("POST", "/" + index + "/_search?scroll=1m", "{\"size\":" + PAGE + ",\"sort\":[\"_doc\"]}");
        while (!page.path("hits").path("hits").isEmpty()) {
            for (JsonNode hit : page.path("hits").path("hits")) {
                documents.put(hit.path("_id").asText(), hit.path("_source"));
            }
            page = call(
                    "POST",
                    "/_search/scroll",
                    "{\"scroll\":\"1m\",\"scroll_id\":\""
                            + page.path("_scroll_id").asText() + "\"}");
        }
        call(
                "DELETE",
                "/_search/scroll",
                "{\"scroll_id\":\"" + page.path("_scroll_id").asText() + "\"}");
        return documents;
    }

    /** One document as readers of the index find it, after a refresh; a missing node when it is not there. */
    JsonNode document(String index, String id) {
        return documents(index).getOrDefault(id, MissingNode.getInstance());
    }

    JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return ExactJson.read(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
