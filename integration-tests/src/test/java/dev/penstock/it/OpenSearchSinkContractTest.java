package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.testkit.DocumentSinkContract;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.WithServers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@WithServers
@DisplayName("The OpenSearch sink keeps the promises of a sink")
final class OpenSearchSinkContractTest implements DocumentSinkContract {

    private final String prefix = "c" + UUID.randomUUID() + "_";
    private String url;
    private SearchIndex search;

    @BeforeEach
    void connect(OpenSearchServer server) {
        url = server.url();
        search = new SearchIndex(url);
    }

    @AfterEach
    void remove() {
        search.call("DELETE", "/" + prefix + "*", "");
    }

    @Override
    public DocumentSink sink() {
        return OpenSearchSink.builder(url).prefix(prefix).build();
    }

    @Override
    public Map<String, String> documents(String index) {
        Map<String, String> documents = new TreeMap<>();
        for (Map.Entry<String, JsonNode> document :
                search.documents(prefix + index).entrySet()) {
            documents.put(document.getKey(), document.getValue().toString());
        }
        return documents;
    }

    @Override
    public String unacceptable() {
        return "{\"n\":\"no number\"}";
    }
}
