package dev.penstock.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;

/**
 * The main class of the JVM that a {@link SecuredServer} runs in: one node with the security plugin. It ends with its standard
 * input, so it does not outlive the test.
 */
final class SecuredNode {

    private SecuredNode() {}

    /**
     * Runs a node.
     *
     * @param arguments the directory with its certificates, for its data and the file that says its port
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        new Thread(() -> awaitEnd(System.in), "parent").start();
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1);
        try {
            runner.onBuild((number, settings) -> configure(settings, directory))
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(directory.resolve("node").toString())
                            .clusterName("secured")
                            .numOfNode(1)
                            .disableESLogger()
                            .pluginTypes("org.opensearch.security.OpenSearchSecurityPlugin"));
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        int port = runner.node()
                .injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
        Path written = Files.writeString(directory.resolve("port.new"), Integer.toString(port));
        Files.move(written, directory.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void configure(Settings.Builder settings, Path directory) {
        settings.put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "15000-32000")
                .put("transport.port", 0)
                .putList("node.roles", "cluster_manager", "data", "ingest")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.store.allow_mmap", false)
                .put("indices.breaker.total.use_real_memory", false)
                .put("plugins.security.allow_default_init_securityindex", true)
                .putList("plugins.security.authcz.admin_dn", "CN=admin")
                .put("plugins.security.ssl.http.enabled", true)
                .put("plugins.security.ssl.http.clientauth_mode", "OPTIONAL");
        for (String side : new String[] {"http", "transport"}) {
            String prefix = "plugins.security.ssl." + side;
            settings.put(prefix + ".pemcert_filepath", directory.resolve("node.crt"))
                    .put(prefix + ".pemkey_filepath", directory.resolve("node.key"))
                    .put(prefix + ".pemtrustedcas_filepath", directory.resolve("ca.crt"));
        }
    }

    private static void awaitEnd(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // Nothing is said to it.
            }
        } catch (IOException gone) {
            // Just as well.
        }
        Runtime.getRuntime().halt(0);
    }
}
