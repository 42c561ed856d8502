package dev.penstock.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/** An OpenSearch node, and the main class of its JVM. */
final class OpenSearchNode implements NodeProgram {

    private final OpenSearchRunner runner = new OpenSearchRunner();

    private OpenSearchNode() {}

    public static void main(String[] arguments) {
        NodeProgram.run(arguments, new OpenSearchNode());
    }

    @Override
    public void start(Path directory, int port) {
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

    @Override
    public void close() throws IOException {
        runner.close();
    }
}
