package dev.penstock.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * The main class of the JVM that an {@link OpenSearchServer} runs in: one node, until the parent's pipe says otherwise.
 *
 * <p>A line on standard input ends the node in order. The end of standard input means that the parent is dead: then this
 * JVM halts at once, and removes its files if they are temporary. So no node outlives its test, even after kill -9.
 */
final class OpenSearchNode {

    private OpenSearchNode() {}

    /**
     * Runs a node.
     *
     * @param arguments the directory for its files, its HTTP port, and whether the files are temporary
     */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        boolean temporary = Boolean.parseBoolean(arguments[2]);
        OpenSearchRunner runner = new OpenSearchRunner();
        // Before the node starts, so that a parent which dies meanwhile is noticed too. It also keeps the JVM alive:
        // the
        // node's own threads are daemons.
        Thread parent = new Thread(() -> obey(System.in, runner, directory, temporary), "parent");
        parent.start();
        try {
            start(runner, directory, port);
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(OpenSearchRunner runner, Path directory, int port) {
        runner.setMaxHttpPort(-1);
        runner.onBuild((number, settings) -> configure(settings, port))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(directory.toString())
                        .clusterName("penstock-testkit-" + port)
                        .numOfNode(1)
                        .disableESLogger());
    }

    private static void configure(Settings.Builder settings, int port) {
        settings.put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", 0)
                // The runner leaves out ingest.
                .putList("node.roles", "cluster_manager", "data", "ingest")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // No need of a raised vm.max_map_count.
                .put("node.store.allow_mmap", false)
                // The default counts garbage too; in a small heap that refuses requests (429) at random.
                .put("indices.breaker.total.use_real_memory", false);
    }

    private static void obey(InputStream parent, OpenSearchRunner runner, Path directory, boolean temporary) {
        int status = 0;
        try {
            if (parent.read() >= 0) {
                runner.close();
            } else if (temporary) {
                Directories.delete(directory);
            }
        } catch (IOException e) {
            System.err.println("The end of the node failed: " + e);
            status = 1;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
