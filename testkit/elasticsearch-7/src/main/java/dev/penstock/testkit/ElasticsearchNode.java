package dev.penstock.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner;
import org.elasticsearch.common.settings.Settings;

/** An Elasticsearch 7 node, and the main class of its JVM. Its settings are those of {@link OpenSearchNode}. */
final class ElasticsearchNode implements NodeProgram {

    private final ElasticsearchClusterRunner runner = new ElasticsearchClusterRunner();

    private ElasticsearchNode() {}

    public static void main(String[] arguments) {
        NodeProgram.run(arguments, new ElasticsearchNode());
    }

    @Override
    public void start(Path directory, int port) {
        runner.setMaxHttpPort(-1);
        runner.onBuild((number, settings) -> configure(settings, port))
                .build(ElasticsearchClusterRunner.newConfigs()
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
                .putList("node.roles", "master", "data", "ingest")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.store.allow_mmap", false)
                .put("indices.breaker.total.use_real_memory", false);
    }

    @Override
    public void close() throws IOException {
        runner.close();
    }
}
