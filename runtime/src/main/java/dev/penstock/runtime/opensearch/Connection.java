package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.opensearch.Authorization.Secret;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** How to reach a cluster and as whom: the options, and what they come to. Not thread-safe. */
final class Connection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 30;

    private final String urls;

    @Nullable String user;

    @Nullable Secret password;

    @Nullable Secret apiKey;

    @Nullable Secret bearerToken;

    @Nullable String awsRegion;

    @Nullable Path authorities;

    @Nullable Path certificate;

    @Nullable Path key;

    boolean compress;

    Connection(String urls) {
        this.urls = urls;
    }

    /**
     * Makes what sends requests.
     *
     * @param longestAnswer how long an answer may take
     * @throws PenstockException when an option is wrong, or two contradict each other
     */
    HttpExchange open(Duration longestAnswer) {
        List<ServerUrl> servers = ServerUrl.parse(urls);
        TlsFiles tls = new TlsFiles(authorities, certificate, key);
        if (!tls.isEmpty() && !servers.stream().allMatch(ServerUrl::isTls)) {
            throw new PenstockException(
                    "there are certificates for OpenSearch, but its URL is one of plain HTTP", "Write https://.");
        }
        checkOneIdentity();
        if (awsRegion != null) {
            return new HttpExchange(List.of(signed(servers, awsRegion, tls, longestAnswer)), false);
        }
        List<HttpExchange.Node> nodes = new ArrayList<>();
        SSLContext context = tls.context();
        for (ServerUrl server : servers) {
            nodes.add(new HttpExchange.Node(plain(server, context, longestAnswer), server.name()));
        }
        return new HttpExchange(nodes, isSecretInFile());
    }

    private boolean isSecretInFile() {
        return Stream.of(apiKey, bearerToken, password).anyMatch(secret -> secret != null && secret.file() != null);
    }

    private void checkOneIdentity() {
        List<String> given = new ArrayList<>();
        addIf(user != null, "a user", given);
        addIf(apiKey != null, "an API key", given);
        addIf(bearerToken != null, "a token", given);
        addIf(awsRegion != null, "an AWS region", given);
        if (given.size() > 1) {
            throw new PenstockException(
                    "for OpenSearch there are both " + given.get(0) + " and " + given.get(1), "Give one of them.");
        }
    }

    private static void addIf(boolean there, String name, List<String> names) {
        if (there) {
            names.add(name);
        }
    }

    private @Nullable Authorization authorization(ServerUrl server) {
        if (apiKey != null) {
            return Authorization.apiKey(apiKey);
        } else if (bearerToken != null) {
            return Authorization.bearer(bearerToken);
        } else if (user != null) {
            return Authorization.basic(user, password == null ? new Secret("", null) : password);
        } else if (server.userInfo() != null) {
            String[] parts = server.userInfo().split(":", 2);
            return Authorization.basic(parts[0], new Secret(parts.length > 1 ? parts[1] : "", null));
        }
        return null;
    }

    private OpenSearchTransport plain(ServerUrl server, SSLContext tls, Duration longestAnswer) {
        Authorization authorization = authorization(server);
        ApacheHttpClient5TransportBuilder transport = ApacheHttpClient5TransportBuilder.builder(server.host())
                .setCompressionEnabled(compress)
                .setHttpClientConfigCallback(client -> configured(client, tls, authorization))
                .setRequestConfigCallback(config -> config.setResponseTimeout(Timeout.of(longestAnswer)));
        if (!server.path().isEmpty()) {
            transport.setPathPrefix(server.path());
        }
        return transport.build();
    }

    private static HttpAsyncClientBuilder configured(
            HttpAsyncClientBuilder client, SSLContext tls, @Nullable Authorization authorization) {
        if (authorization != null) {
            client.addRequestInterceptorFirst(
                    (request, entity, context) -> request.setHeader("Authorization", authorization.value()));
        }
        return client.disableAutomaticRetries() // the engine tries again, with what is current then
                .disableRedirectHandling() // whoever redirects us would get the credentials
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
                                .build())
                        .setTlsStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(tls)
                                // By the client: asked to have it done by the JVM, httpclient5 5.6 compares no names.
                                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                                .setHostnameVerifier(new DefaultHostnameVerifier())
                                .buildAsync())
                        .build());
    }

    private HttpExchange.Node signed(List<ServerUrl> servers, String region, TlsFiles tls, Duration longestAnswer) {
        ServerUrl server = servers.get(0);
        if (servers.size() > 1 || !server.isTls() || !server.path().isEmpty() || certificate != null) {
            throw new PenstockException(
                    "requests that are signed for AWS go to one https URL without a path, and without a client"
                            + " certificate",
                    "Give the URL of the domain's endpoint, and no certificate.");
        }
        if (server.host().getHostName().contains(".aoss.")) {
            throw new PenstockException(
                    "Amazon OpenSearch Serverless does not keep versions of documents, so it cannot be a sink",
                    "Use a domain of Amazon OpenSearch Service.");
        }
        try {
            OpenSearchTransport transport =
                    AwsSigning.transport(server, region, tls, compress, CONNECT_TIMEOUT, longestAnswer);
            return new HttpExchange.Node(transport, server.name());
        } catch (NoClassDefFoundError e) {
            throw new PenstockException(
                    "requests for AWS are signed by the AWS SDK, which is not on the class path",
                    "Add software.amazon.awssdk:auth and software.amazon.awssdk:url-connection-client, version 2.",
                    e);
        }
    }
}
