package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Where a node listens.
 *
 * @param host scheme, name and port
 * @param path what every path begins with; empty for none
 * @param userInfo user and password as they stand in the URL, decoded; null for none
 */
record ServerUrl(HttpHost host, String path, @Nullable String userInfo) {

    private static final int LAST_PORT = 65_535;

    /**
     * Reads URLs that are separated by commas.
     *
     * @throws PenstockException when one of them is none; it does not repeat them, as they may hold a password
     */
    static List<ServerUrl> parse(String urls) {
        List<ServerUrl> found = new ArrayList<>();
        for (String url : urls.split(",", -1)) {
            found.add(parseOne(url.strip()));
        }
        return List.copyOf(found);
    }

    /** What to call the server in messages. */
    String name() {
        return "OpenSearch at " + host.getHostName() + ":" + host.getPort();
    }

    boolean isTls() {
        return host.getSchemeName().equals("https");
    }

    private static ServerUrl parseOne(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null
                    && uri.getPort() <= LAST_PORT
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                int usual = uri.getScheme().equals("https") ? 443 : 9200;
                String path = uri.getRawPath() == null || uri.getRawPath().length() < 2 ? "" : uri.getRawPath();
                return new ServerUrl(
                        new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort() >= 0 ? uri.getPort() : usual),
                        path,
                        uri.getUserInfo());
            }
        } catch (URISyntaxException e) {
            // Not kept as the cause: it repeats the URL.
            assert e != null;
        }
        throw new PenstockException("the OpenSearch URL is not one", "Write it as http://host:9200.");
    }
}
