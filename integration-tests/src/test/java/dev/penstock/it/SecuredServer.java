package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penstock.testkit.Await;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An OpenSearch node with the security plugin: HTTPS only; users with passwords, client certificates by their common name, and
 * tokens by their subject. Nobody may do anything but the administrator, by the certificate {@code CN=admin}.
 */
final class SecuredServer implements AutoCloseable {

    /** Where the build puts the plugin's jars. */
    private static final Path PLUGIN = Path.of("target", "opensearch-security");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration START = Duration.ofMinutes(2);

    private static final String LOGGING = """
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
            rootLogger.level = info
            rootLogger.appenderRef.out.ref = out
            """;

    /** YAML, of which JSON is a part; the key of tokens is to be filled in. */
    private static final String IDENTITIES = """
            {"_meta": {"type": "config", "config_version": 2},
             "config": {"dynamic": {"authc": {
               "token": {"http_enabled": true, "order": 0,
                 "http_authenticator": {"type": "jwt", "challenge": false, "config": {"signing_key": "%s"}},
                 "authentication_backend": {"type": "noop"}},
               "certificate": {"http_enabled": true, "order": 1,
                 "http_authenticator": {"type": "clientcert", "challenge": false, "config": {"username_attribute": "cn"}},
                 "authentication_backend": {"type": "noop"}},
               "password": {"http_enabled": true, "order": 2,
                 "http_authenticator": {"type": "basic", "challenge": true},
                 "authentication_backend": {"type": "intern"}}}}}}
            """;

    private final byte[] key = new byte[32];
    private final Process process;
    private final String url;
    private final SearchIndex administrator;

    /**
     * Starts a node, and waits until it knows its users.
     *
     * @param directory has the certificates of {@code ca}, {@code node} and {@code admin}; the node's files go there, too
     */
    SecuredServer(Path directory, Certificates certificates) throws Exception {
        new SecureRandom().nextBytes(key);
        Path users = Files.createDirectory(directory.resolve("users"));
        Files.writeString(
                users.resolve("config.yml"),
                IDENTITIES.formatted(Base64.getEncoder().encodeToString(key)));
        // Nobody and nothing is known besides, but each file must be there.
        for (String name : List.of("roles", "roles_mapping", "internal_users", "action_groups", "tenants")) {
            Files.writeString(
                    users.resolve(name + ".yml"),
                    "{\"_meta\": {\"type\": \"" + name.replace("_", "") + "\", \"config_version\": 2}}");
        }
        Path logging = Files.writeString(directory.resolve("log4j2.properties"), LOGGING);
        Path log = directory.resolve("node.log");
        ProcessBuilder node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.disable.jmx=true",
                        "-Dlog4j2.configurationFile=" + logging.toUri(),
                        "-Dsecurity.default_init.dir=" + users,
                        SecuredNode.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        node.environment().put("CLASSPATH", classPath());
        this.process = node.start();
        this.url = "https://127.0.0.1:" + awaitPort(directory.resolve("port"), log);
        this.administrator = new SearchIndex(url, client(certificates));
        Await.until(
                "the node knows its users",
                START,
                () -> administrator
                        .call("GET", "/_plugins/_security/health?mode=strict", "")
                        .path("status")
                        .asText()
                        .equals("UP"));
    }

    private String awaitPort(Path port, Path log) throws IOException, InterruptedException {
        try {
            Await.until("the node has a port", START, () -> !process.isAlive() || Files.exists(port));
            return Files.readString(port);
        } catch (AssertionError | NoSuchFileException e) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(log), e);
        }
    }

    String url() {
        return url;
    }

    /** The server as its administrator sees it. */
    SearchIndex administrator() {
        return administrator;
    }

    /** Has the administrator do something. */
    void administer(String method, String path, String body) {
        JsonNode answer = administrator.call(method, path, body);
        assertFalse(answer.has("error") || answer.path("status").asText().contains("ERROR"), answer::toString);
    }

    void addUser(String name, String password) {
        administer("PUT", "/_plugins/_security/api/internalusers/" + name, "{\"password\":\"" + password + "\"}");
    }

    /** Makes roles, each with a user of the same name. */
    void grant(Map<String, SecurityRole> roles) {
        ArrayNode made = JSON.arrayNode();
        ArrayNode mapped = JSON.arrayNode();
        roles.forEach((name, role) -> {
            made.addObject().put("op", "add").put("path", "/" + name).set("value", role.json());
            mapped.addObject()
                    .put("op", "add")
                    .put("path", "/" + name)
                    .putObject("value")
                    .putArray("users")
                    .add(name);
        });
        administer("PATCH", "/_plugins/_security/api/roles", made.toString());
        administer("PATCH", "/_plugins/_security/api/rolesmapping", mapped.toString());
    }

    /** A token that says who asks, and is good for a while from a moment on. */
    String token(String subject, Instant from) throws GeneralSecurityException {
        String said = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(("{\"sub\":\"" + subject + "\",\"exp\":"
                                + from.plusSeconds(600).getEpochSecond() + "}")
                        .getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return said + "." + encoded(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** That of this JVM, and what the plugin needs besides: of a jar that both have, the node takes that of this JVM. */
    private static String classPath() {
        return Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)),
                        jars().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars() {
        try (Stream<Path> files = Files.list(PLUGIN)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the build has not put the security plugin there: " + PLUGIN, e);
        }
    }

    private static HttpClient client(Certificates certificates) throws Exception {
        char[] password = "changeit".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(certificates.archive("admin", "changeit").toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), authorities(certificates).getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** What trusts the server, and shows no certificate of its own. */
    static SSLContext trusting(Certificates certificates) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, authorities(certificates).getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory authorities(Certificates certificates) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var file = Files.newInputStream(Path.of(certificates.file("ca.crt")))) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        authorities.init(trusted);
        return authorities;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
