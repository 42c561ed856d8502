package dev.penstock.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * An Elasticsearch 8 node, and the main class of its JVM. Its settings are those of {@link OpenSearchNode}.
 *
 * <p>Not by Elasticsearch's own main class: that refuses root, and no pipe would reach it.
 */
final class ElasticsearchNode implements NodeProgram {

    private Node node;

    private ElasticsearchNode() {}

    public static void main(String[] arguments) {
        NodeProgram.run(arguments, new ElasticsearchNode());
    }

    @Override
    public void start(Path directory, int port) throws IOException, NodeValidationException, URISyntaxException {
        LogConfigurator.configureESLogging();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(directory, port),
                Map.of(),
                Files.createDirectories(directory.resolve("config")),
                () -> "penstock-testkit");
        node = new Node(
                environment,
                PluginsLoader.createPluginsLoader(
                        PluginsLoader.loadModulesBundles(environment.modulesDir()),
                        Set.of(),
                        Map.of(),
                        // The server's jar is on the class path, so it is no module that could export anything.
                        false));
        node.start();
    }

    private static Settings settings(Path directory, int port) throws URISyntaxException {
        return Settings.builder()
                .put("path.home", home())
                .put("path.data", directory.resolve("data"))
                .put("path.logs", directory.resolve("logs"))
                .put("cluster.name", "penstock-testkit-" + port)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", 0)
                .putList("node.roles", "master", "data", "ingest")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.store.allow_mmap", false)
                .put("indices.breaker.total.use_real_memory", false)
                // Tests remove what they have made by a pattern.
                .put("action.destructive_requires_name", false)
                .build();
    }

    /** Where the folders lib and modules are: this class is in a jar of lib. */
    private static Path home() throws URISyntaxException {
        Path jar = Path.of(ElasticsearchNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return jar.getParent().getParent();
    }

    @Override
    public void close() throws IOException {
        if (node != null) {
            node.close();
        }
    }
}
