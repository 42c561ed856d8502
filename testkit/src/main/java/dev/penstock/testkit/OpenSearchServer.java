package dev.penstock.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running OpenSearch server that a test can stop, kill and restart.
 *
 * <p>Started here, it is one real node in a JVM of its own, with OpenSearch's standard modules (no security plugin: plain
 * HTTP, no login) from the class path. A write that was acknowledged survives every end of its process. Its log is
 * {@code opensearch.log} beside its data; a failed start shows the end of it. A start takes a few seconds.
 *
 * <p>A server dies with the JVM that started it, also when that is killed. All methods may be called from any thread;
 * starting, stopping and killing wait for one another.
 */
public final class OpenSearchServer implements AutoCloseable {

    private final String url;
    private final Lifecycle lifecycle;

    /**
     * A server behind a URL.
     *
     * @param url without a slash at the end
     */
    OpenSearchServer(String url, Lifecycle lifecycle) {
        this.url = url;
        this.lifecycle = lifecycle;
    }

    /**
     * Starts a node on a free port with a temporary data directory, and waits until it is yellow or green.
     *
     * @return the running server
     * @throws IllegalStateException when it does not start; the message has the end of its log
     */
    public static OpenSearchServer start() {
        return builder().start();
    }

    /**
     * Begins a node that differs from the standard one.
     *
     * @return a builder with the standard settings
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the server's HTTP API is.
     *
     * @return {@code http://host:port}, without a slash at the end
     */
    public String url() {
        return url;
    }

    /**
     * The TCP port of the HTTP API, the same for the whole life of this object.
     *
     * @return the port
     */
    public int port() {
        URI uri = URI.create(url);
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    /**
     * Sends a request to the HTTP API, for what a test sets up or looks at by hand.
     *
     * @param method GET, PUT, POST, DELETE or HEAD
     * @param path with its query, starting with a slash: {@code "/users/_count"}
     * @param json the body, or null for none; several lines of JSON, each ended by a line feed, are taken as well
     * @return the answer's body
     * @throws IOException when the server does not run or answers with an error; the message has status and body
     */
    public String request(String method, String path, @Nullable String json) throws IOException {
        return Http.request(url, method, path, json);
    }

    /**
     * Stops the node in order. The data stays. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void stop() {
        lifecycle.stop();
    }

    /**
     * Ends the node at once, as kill -9 does, and waits until it is dead. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void kill() {
        lifecycle.kill();
    }

    /**
     * Makes the node stand still, as SIGSTOP does: connections stay, and nothing answers. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void pause() {
        lifecycle.pause();
    }

    /**
     * Lets it go on after {@link #pause()}. No error if it does not stand still.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void resume() {
        lifecycle.resume();
    }

    /**
     * Starts the node again, on the same port with the same data, and waits until it is yellow or green. If it still runs
     * it is stopped first.
     *
     * @throws IllegalStateException when it does not start; the message has the end of its log
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void restart() {
        lifecycle.stop();
        lifecycle.start();
    }

    /**
     * Ends the server. A temporary data directory is removed, one that the builder was given stays. Somebody else's server
     * is left alone.
     */
    @Override
    public void close() {
        lifecycle.close();
    }

    /** Host and port; no login. */
    @Override
    public String toString() {
        return "OpenSearch at " + URI.create(url).getHost() + ":" + port();
    }

    /** What a new node is to be like. Not for use by several threads at once. */
    public static final class Builder {

        private @Nullable Path dataDirectory;
        private String heap = "512m";
        private boolean asInstalled;
        private int port;

        private Builder() {}

        /**
         * Listens on this port instead of a free one.
         *
         * @param port a TCP port; 0 chooses a free one
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Keeps the node's files in this directory, the log as {@code opensearch.log}. What is there from an earlier node
         * is used. The directory stays when the server is closed.
         *
         * @param directory made if it does not exist
         * @return this builder
         */
        public Builder dataDirectory(Path directory) {
            this.dataDirectory = directory;
            return this;
        }

        /**
         * The most heap that the node may take.
         *
         * @param heap as {@code java -Xmx} takes it; {@code 512m} unless said otherwise
         * @return this builder
         */
        public Builder heap(String heap) {
            this.heap = heap;
            return this;
        }

        /**
         * Runs the node's JVM as an installed OpenSearch does: it has all of its heap from the start, and the compilers and the
         * collector that make it fast once it is warm. Otherwise it is made for a short life on a small machine.
         *
         * @return this builder
         */
        public Builder asInstalled() {
            this.asInstalled = true;
            return this;
        }

        /**
         * Starts the node and waits until it is yellow or green.
         *
         * @return the running server
         * @throws IllegalStateException when it does not start; the message has the end of its log
         */
        public OpenSearchServer start() {
            int chosen = port == 0 ? Ports.free() : port;
            OpenSearchProcess process = new OpenSearchProcess(chosen, options(), dataDirectory);
            try {
                process.start();
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
            return new OpenSearchServer("http://127.0.0.1:" + chosen, process);
        }

        private List<String> options() {
            return asInstalled
                    ? List.of("-Xmx" + heap, "-Xms" + heap, "-XX:+UseG1GC", "-XX:+AlwaysPreTouch")
                    : List.of("-Xmx" + heap, "-Xms64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        }
    }
}
