package dev.penstock.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.client.SearchClient;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** A typed client of the indexes that a rig's engine keeps. */
final class SearchConnection implements AutoCloseable {

    final SearchClient client;
    private final OpenSearchTransport transport;

    SearchConnection(Rig rig) {
        this(rig, new ObjectMapper());
    }

    /**
     * Connects.
     *
     * @param json what reads responses
     */
    SearchConnection(Rig rig, ObjectMapper json) {
        transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(URI.create(rig.searchUrl())))
                .setMapper(new JacksonJsonpMapper(json))
                .build();
        client = SearchClient.of(new OpenSearchClient(transport)).withPrefix(rig.prefix);
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
