package dev.penstock.runtime.opensearch;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.opensearch.Authorization.Secret;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkRetirement;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenSearch, version 2 or later, or Elasticsearch, version 7.10 or later, as a sink. Thread-safe. */
public final class OpenSearchSink implements DocumentSink {

    private static final int BULK_BYTES = 5 << 20;
    private static final int TOO_LARGE = 413;
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final HttpExchange http;
    private final MetaIndex meta;
    private final Generations generations;
    private final IndexWatch watch;
    private final MarkerSweep sweep;
    private final DeadLetterIndex deadLetters;
    private final SearchableDocuments stored;
    private final Background background = new Background();
    private final Duration longestWrite;
    private final String prefix;

    private OpenSearchSink(HttpExchange http, Builder options) {
        this.http = http;
        this.longestWrite = options.longestWrite;
        this.prefix = options.prefix;
        this.meta = new MetaIndex(http, options.prefix);
        this.generations = new Generations(
                http, options.prefix, new GivenSettings(http, options.settings, options.settingsOfEach, gcDeletes()));
        this.watch = new IndexWatch(http, generations);
        this.deadLetters = new DeadLetterIndex(http, options.prefix, gcDeletes());
        this.stored = new SearchableDocuments(http, options.prefix);
        this.sweep = new MarkerSweep(http, generations, gcDeletes(), InstantSource.system());
    }

    /**
     * A sink whose options are still to be given.
     *
     * @param urls {@code http://host:9200}, or https; of several nodes, separated by commas: a request goes to one of them,
     *     and when that is away the next goes to another
     */
    public static Builder builder(String urls) {
        return new Builder(urls);
    }

    @Override
    public Duration longestWrite() {
        return longestWrite;
    }

    @Override
    public void open() {
        Reply reply = http.find("/");
        ServerVersion version = ServerVersion.of(reply, http.server());
        version.check(http.server());
        meta.createIfMissing();
        background.repeat("penstock-index-watch", LOOK, watch::look);
        background.repeat("penstock-marker-sweep", gcDeletes(), sweep::sweep);
    }

    @Override
    public List<Verdict> inspect(List<IndexDefinition> definitions) {
        return new DryRun(http, prefix, meta, generations).verdicts(definitions);
    }

    @Override
    public @Nullable String readMemory(String name) {
        return meta.read(name);
    }

    @Override
    public List<String> memoryNames() {
        return meta.names();
    }

    @Override
    public void writeMemory(String name, String json) {
        meta.write(name, json);
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        Generation made = generations.create(definition, after);
        watch.watch(made);
        return made;
    }

    @Override
    public boolean reopen(Generation generation) {
        watch.forget(generation);
        return generations.reopen(generation) && watch.watch(generation);
    }

    @Override
    public boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        boolean adapted = generations.adapt(generation, from, to);
        if (adapted) {
            watch.forget(generation);
            watch.watch(generation); // as it is now: nobody else has changed it
        }
        return adapted;
    }

    @Override
    public void show(Shown shown) {
        watch.forgetAllBut(shown);
        generations.show(shown);
        watch.readersUse(shown);
        shown.visible().forEach(sweep::mayHold);
    }

    @Override
    public void remove(Generation generation) {
        watch.forget(generation);
        generations.remove(generation);
    }

    @Override
    public void check() {
        watch.check();
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        List<VersionedDocument> retry = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        Deque<Bulk> unsent = new ArrayDeque<>(Bulk.split(documents, BULK_BYTES, System.currentTimeMillis()));
        long started = System.nanoTime();
        while (!unsent.isEmpty()) {
            Bulk bulk = unsent.remove();
            // What was built long ago is given back, to be built again.
            if (System.nanoTime() - started > longestWrite.toNanos()) {
                retry.addAll(bulk.documents());
                continue;
            }
            Reply reply = send(generation, bulk);
            if (!reply.isTooLarge()) {
                BulkReply became = read(generation, bulk, reply);
                retry.addAll(became.retry());
                rejected.addAll(became.rejected());
            } else if (bulk.documents().size() > 1) {
                bulk.halves().forEach(unsent::add);
            } else {
                rejected.add(tooLarge(bulk, reply));
            }
        }
        return retry.isEmpty() && rejected.isEmpty() ? WriteReport.WRITTEN : new WriteReport(retry, rejected);
    }

    @Override
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public StoredDocuments stored() {
        return stored;
    }

    @Override
    public SinkRetirement retirement() {
        return new IndexRemoval(generations, deadLetters, meta);
    }

    @Override
    public void close() {
        background.close();
        http.close();
    }

    /** A write begins within one and ends within two of it; its documents may have been as old when it began. */
    private Duration gcDeletes() {
        return longestWrite.multipliedBy(4);
    }

    private Reply send(Generation generation, Bulk bulk) {
        return http.sendLines(
                "/" + generations.writeAlias(generation) + "/_bulk",
                Map.of("require_alias", "true", "filter_path", "errors,items.*.status,items.*.error"),
                bulk.body());
    }

    private BulkReply read(Generation generation, Bulk bulk, Reply reply) {
        if (!reply.isSuccess()) {
            throw http.refused("take a bulk request", reply);
        }
        if (bulk.hasDeletes() && watch.isRead(generation)) {
            sweep.mayHold(generation);
        }
        try {
            return BulkReply.read(bulk, reply);
        } catch (GenerationLostException e) {
            throw watch.explain(generation, e);
        }
    }

    /** One document that is too large for a request of its own. The limit may be that of a proxy, which says no reason. */
    private static Rejection tooLarge(Bulk bulk, Reply reply) {
        return new Rejection(
                bulk.documents().get(0).id(),
                "status " + reply.status() + ", a request of " + bulk.bytes() + " bytes is more than the server takes ("
                        + (reply.status() == TOO_LARGE
                                ? "http.max_content_length"
                                : "indexing_pressure.memory.limit, a tenth of its heap")
                        + ")");
    }

    /** Collects the options of a sink. Not thread-safe. */
    public static final class Builder {

        private final Connection connection;
        private final Map<String, IndexSettings> settingsOfEach = new HashMap<>();
        private IndexSettings settings = IndexSettings.NONE;
        private String prefix = "";
        private Duration longestWrite = Duration.ofSeconds(60);

        private Builder(String urls) {
            this.connection = new Connection(urls);
        }

        /** The user to ask as, by basic authentication; without it, the one in the URL, if any. */
        public Builder user(String user) {
            connection.user = user;
            return this;
        }

        /** The user's password. */
        public Builder password(String password) {
            connection.password = new Secret(password, null);
            return this;
        }

        /** A file that holds the user's password and nothing else; it may be replaced at any time. */
        public Builder passwordFile(Path file) {
            connection.password = new Secret(null, file);
            return this;
        }

        /** An API key, as the server gave it out encoded, instead of a user. */
        public Builder apiKey(String key) {
            connection.apiKey = new Secret(key, null);
            return this;
        }

        /** A file that holds an API key and nothing else; it may be replaced at any time. */
        public Builder apiKeyFile(Path file) {
            connection.apiKey = new Secret(null, file);
            return this;
        }

        /** A bearer token, such as a JWT, instead of a user. */
        public Builder bearerToken(String token) {
            connection.bearerToken = new Secret(token, null);
            return this;
        }

        /** A file that holds a bearer token and nothing else; it may be replaced at any time. */
        public Builder bearerTokenFile(Path file) {
            connection.bearerToken = new Secret(null, file);
            return this;
        }

        /**
         * Signs requests for Amazon OpenSearch Service (SigV4) with the credentials that the AWS SDK finds by itself. Takes
         * the SDK on the class path: {@code software.amazon.awssdk:auth} and {@code url-connection-client}.
         *
         * @param region of the domain, such as {@code eu-central-1}
         */
        public Builder awsRegion(String region) {
            connection.awsRegion = region;
            return this;
        }

        /** Whom to trust instead of the JVM's trust store: a PEM file of certificates. */
        public Builder caFile(Path file) {
            connection.authorities = file;
            return this;
        }

        /** A certificate to show to the server, in PEM, with its chain; takes {@link #keyFile}, too. */
        public Builder certificateFile(Path file) {
            connection.certificate = file;
            return this;
        }

        /** The key of that certificate: PKCS-8 in PEM, without a password. */
        public Builder keyFile(Path file) {
            connection.key = file;
            return this;
        }

        /** Whether requests are sent as gzip, and answers asked for so. Pays off where the network is slow. */
        public Builder compress(boolean compress) {
            connection.compress = compress;
            return this;
        }

        /** What the names of all indexes and aliases begin with, on a cluster that others use too. */
        public Builder prefix(String prefix) {
            this.prefix = prefix;
            return this;
        }

        /** Settings of all indexes. */
        public Builder settings(IndexSettings given) {
            this.settings = given;
            return this;
        }

        /** Settings of one index, which win over those of all. */
        public Builder settings(String index, IndexSettings given) {
            settingsOfEach.put(index, given);
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
         * @throws PenstockException when a URL is not one, a file cannot be read, or options contradict each other
         */
        public OpenSearchSink build() {
            return new OpenSearchSink(connection.open(longestWrite), this);
        }
    }
}
