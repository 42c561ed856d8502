package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** OpenSearch, version 2 or later, as a sink. Thread-safe. */
public final class OpenSearchSink implements DocumentSink {

    private static final int BULK_BYTES = 5 << 20;
    private static final int TOO_LARGE = 413;

    private final HttpExchange http;
    private final MetaIndex meta;
    private final Generations generations;
    private final String server;
    private final Duration longestWrite;

    private OpenSearchSink(HttpExchange http, String server, String prefix, Duration longestWrite) {
        this.http = http;
        this.server = server;
        this.meta = new MetaIndex(http, prefix);
        this.generations = new Generations(http, prefix);
        this.longestWrite = longestWrite;
    }

    /** A sink whose options are still to be given. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    @Override
    public Duration longestWrite() {
        return longestWrite;
    }

    @Override
    public void open() {
        Reply reply = http.get("/");
        String version = reply.json().path("version").path("number").asText("");
        if (!reply.isSuccess() || version.isEmpty()) {
            throw new PenstockException(server + " answers, but is no OpenSearch", "Correct the URL.");
        }
        if (reply.json().path("version").path("distribution").asText("").equals("opensearch")
                && Integer.parseInt(version.split("\\.", 2)[0]) < 2) {
            throw new PenstockException(server + " is OpenSearch " + version, "Use version 2 or later.");
        }
        meta.createIfMissing();
    }

    @Override
    public @Nullable String readMemory(String name) {
        return meta.read(name);
    }

    @Override
    public void writeMemory(String name, String json) {
        meta.write(name, json);
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        return generations.create(definition, after, gcDeletes());
    }

    @Override
    public boolean reopen(Generation generation) {
        return generations.reopen(generation, gcDeletes());
    }

    @Override
    public void activate(Generation generation) {
        generations.activate(generation);
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        List<VersionedDocument> retry = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        Deque<Bulk> unsent = new ArrayDeque<>(Bulk.split(documents, BULK_BYTES));
        long started = System.nanoTime();
        while (!unsent.isEmpty()) {
            Bulk bulk = unsent.remove();
            // What was built long ago is given back, to be built again.
            if (System.nanoTime() - started > longestWrite.toNanos()) {
                retry.addAll(bulk.documents());
                continue;
            }
            Reply reply = send(generation, bulk);
            if (reply.status() != TOO_LARGE) {
                BulkReply became = read(generation, bulk, reply);
                retry.addAll(became.retry());
                rejected.addAll(became.rejected());
            } else if (bulk.documents().size() > 1) {
                bulk.halves().forEach(unsent::add);
            } else {
                rejected.add(tooLarge(bulk));
            }
        }
        return retry.isEmpty() && rejected.isEmpty() ? WriteReport.WRITTEN : new WriteReport(retry, rejected);
    }

    @Override
    public void close() {
        http.close();
    }

    /** A write begins within one and ends within two of it; its documents may have been as old when it began. */
    private Duration gcDeletes() {
        return longestWrite.multipliedBy(4);
    }

    private Reply send(Generation generation, Bulk bulk) {
        return http.sendLines(
                "/" + generations.writeAlias(generation) + "/_bulk",
                Map.of(
                        "require_alias",
                        "true",
                        "filter_path",
                        "errors,items.*.status,items.*.error,items.delete._index"),
                bulk.body());
    }

    private BulkReply read(Generation generation, Bulk bulk, Reply reply) {
        if (!reply.isSuccess()) {
            throw http.refused("take a bulk request", reply);
        }
        JsonNode answer = reply.json();
        String alias = generations.writeAlias(generation);
        // OpenSearch heeds require_alias for documents, but makes an index for a delete with a version.
        if (answer.findValuesAsText("_index").contains(alias)) {
            generations.remove(alias);
            throw BulkReply.removed(alias);
        }
        return BulkReply.read(bulk, answer);
    }

    /** One document that is too large for a request of its own. The limit may be that of a proxy, which says no reason. */
    private static Rejection tooLarge(Bulk bulk) {
        return new Rejection(
                bulk.documents().get(0).id(),
                "status 413, a request of " + bulk.body().length
                        + " bytes is more than the server takes (http.max_content_length)");
    }

    /** Collects the options of a sink. Not thread-safe. */
    public static final class Builder {

        private final String url;
        private @Nullable String user;
        private @Nullable String password;
        private String prefix = "";
        private Duration longestWrite = Duration.ofSeconds(60);

        private Builder(String url) {
            this.url = url;
        }

        /** The user to ask as, by basic authentication; without it, the one in the URL, if any. */
        public Builder user(String user) {
            this.user = user;
            return this;
        }

        /** The user's password. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** What the names of all indexes and aliases begin with, on a cluster that others use too. */
        public Builder prefix(String prefix) {
            this.prefix = prefix;
            return this;
        }

        /**
         * How long a request may take before it is given up. Deletes are remembered four times as long, so that no write
         * which comes late brings a deleted document back.
         */
        public Builder longestWrite(Duration longest) {
            this.longestWrite = longest;
            return this;
        }

        /**
         * Makes the sink.
         *
         * @throws PenstockException when the URL is not one
         */
        public OpenSearchSink build() {
            URI uri = uri();
            boolean tls = "https".equals(uri.getScheme());
            int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 9200;
            HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), port);
            ApacheHttpClient5TransportBuilder transport = ApacheHttpClient5TransportBuilder.builder(host)
                    .setDefaultHeaders(authorization(uri))
                    // The engine tries again, with what is current then.
                    .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
                    .setConnectionConfigCallback(config -> config.setConnectTimeout(5, TimeUnit.SECONDS))
                    .setRequestConfigCallback(
                            config -> config.setResponseTimeout(longestWrite.toMillis(), TimeUnit.MILLISECONDS));
            if (uri.getRawPath() != null && uri.getRawPath().length() > 1) {
                transport.setPathPrefix(uri.getRawPath());
            }
            String server = "OpenSearch at " + host.getHostName() + ":" + port;
            return new OpenSearchSink(new HttpExchange(transport.build(), server), server, prefix, longestWrite);
        }

        private URI uri() {
            try {
                URI uri = new URI(url);
                if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                // Not kept as the cause: it repeats the URL, which may hold a password.
                assert e != null;
            }
            throw new PenstockException("the OpenSearch URL is not one", "Write it as http://host:9200.");
        }

        private Header[] authorization(URI uri) {
            String credentials = user == null ? uri.getUserInfo() : user + ":" + (password == null ? "" : password);
            if (credentials == null) {
                return new Header[0];
            }
            String token = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            return new Header[] {new BasicHeader("Authorization", "Basic " + token)};
        }
    }
}
