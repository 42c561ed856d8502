package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, to whom, and as whom. */
@Timeout(60)
class ConnectionTest {

    private static final String VERSION = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.1.0\"}}";
    private static final String OK = "{\"acknowledged\":true}";
    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 2);
    private static final String BULK = "POST /users_3fa9c2d1_000002_write/_bulk";

    private final StubServer one = answering();
    private final StubServer other = answering();

    @TempDir
    Path directory;

    ConnectionTest() throws IOException {}

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"distribution\":\"opensearch\",\"number\":\"2.19.1\"}",
                "{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}",
                "{\"number\":\"7.10.2\",\"build_flavor\":\"oss\"}",
                "{\"number\":\"7.17.29\",\"build_flavor\":\"default\"}",
                "{\"number\":\"8.19.0\"}",
                "{\"number\":\"9.1.0-SNAPSHOT\"}",
            })
    void opensEveryServerThatSpeaksTheApi(String version) throws IOException {
        try (StubServer server = answering("{\"version\":" + version + "}");
                OpenSearchSink sink = OpenSearchSink.builder(server.url()).build()) {
            sink.open();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.9.3", "6.8.23"})
    void refusesAnElasticsearchThatIsTooOld(String version) throws IOException {
        try (StubServer server = answering("{\"version\":{\"number\":\"" + version + "\"}}");
                OpenSearchSink sink = OpenSearchSink.builder(server.url()).build()) {
            PenstockException refusal = assertThrows(PenstockException.class, sink::open);

            assertTrue(
                    message(refusal).endsWith("is Elasticsearch " + version + ". Use version 7.10 or later."),
                    message(refusal));
        }
    }

    @Test
    void asksTheNextNodeWhenTheFirstIsAway() {
        one.close();
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url() + "," + other.url()).build()) {
            sink.open();
        }

        assertEquals("GET /", other.asked().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void asksTheNextNodeAtTheStartWhenTheFirstIsOnlyBusy(int status) throws IOException {
        try (StubServer busy = new StubServer().answer("GET /", status, "");
                OpenSearchSink sink =
                        OpenSearchSink.builder(busy.url() + "," + other.url()).build()) {
            sink.open();

            assertEquals(List.of("GET /"), busy.asked());
            assertEquals("GET /", other.asked().get(0));
        }
    }

    @Test
    void asksTheNextNodeAtTheStartThoughNobodyOpensTheSink() {
        one.close();
        other.answer("GET /penstock_meta/_doc/x", 404, "{}");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url() + "," + other.url()).build()) {
            assertNull(sink.readMemory("x"), "as verify and dlq begin");
        }
    }

    @Test
    void sendsAWriteToOneNodeOnlyAndTheNextWriteToAnother() {
        one.answer(BULK, 503, "");
        other.answer(BULK, 200, "{\"errors\":false}");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url() + ", " + other.url()).build()) {
            sink.open();
            one.requests.clear();
            assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, documents()));
            assertEquals(List.of(), other.asked(), "the first may have taken it");

            sink.write(GENERATION, documents());
            sink.write(GENERATION, documents());
        }

        assertEquals(1, one.requests.size());
        assertEquals(2, other.requests.size());
    }

    @Test
    void staysWithANodeThatIsOnlyBusy() {
        one.answer(BULK, 429, "");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url() + "," + other.url()).build()) {
            sink.open();
            one.requests.clear();
            assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, documents()));
            assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, documents()));
        }

        assertEquals(2, one.requests.size());
    }

    @Test
    void eachNodeHasThePathOfItsUrl() throws IOException {
        one.close();
        try (StubServer below = new StubServer();
                OpenSearchSink sink = OpenSearchSink.builder(one.url() + "/a," + below.url() + "/b/c")
                        .build()) {
            below.answer("GET /b/c/", 200, VERSION).answer("PUT /b/c/penstock_meta", 200, OK);

            sink.open();
        }
    }

    @Test
    void compressesRequestsWhenAsked() {
        one.answer(BULK, 200, "{\"errors\":false}");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url()).compress(true).build()) {
            sink.write(GENERATION, documents());
        }

        assertEquals("gzip", one.requests.get(0).encoding());
        assertTrue(
                one.requests.get(0).body().endsWith("\n{\"a\":1}\n"),
                one.requests.get(0).body());
    }

    @Test
    void compressesNothingByItself() {
        one.answer(BULK, 200, "{\"errors\":false}");
        try (OpenSearchSink sink = OpenSearchSink.builder(one.url()).build()) {
            sink.write(GENERATION, documents());
        }

        assertEquals("null", one.requests.get(0).encoding());
    }

    @Test
    void sendsAnApiKeyOrAToken() {
        try (OpenSearchSink key =
                        OpenSearchSink.builder(one.url()).apiKey("aWQ6a2V5").build();
                OpenSearchSink token =
                        OpenSearchSink.builder(one.url()).bearerToken("e.y.J").build()) {
            key.open();
            assertEquals("ApiKey aWQ6a2V5", one.requests.get(0).authorization());
            int before = one.requests.size();
            token.open();
            assertEquals("Bearer e.y.J", one.requests.get(before).authorization());
        }
    }

    @Test
    void waitsForASecretInAFileThatIsBeingReplacedButNotAtTheStart() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "first");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url()).bearerTokenFile(file).build()) {
            one.answer(BULK, 401, "")
                    .answer(BULK, 200, "{\"errors\":false}")
                    .answer(BULK, 401, "")
                    .answer(BULK, 403, "");

            assertThrows(PenstockException.class, () -> sink.write(GENERATION, documents()), "it was never right");
            sink.write(GENERATION, documents());
            SinkUnavailableException wait =
                    assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, documents()));
            assertTrue(message(wait).contains("is read again for each request"), message(wait));
            assertThrows(
                    PenstockException.class,
                    () -> sink.write(GENERATION, documents()),
                    "what it may do stands in no file");
        }
    }

    @Test
    void aSecretThatCannotChangeIsNotWaitedFor() {
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url()).bearerToken("first").build()) {
            one.answer(BULK, 200, "{\"errors\":false}").answer(BULK, 401, "");

            sink.write(GENERATION, documents());
            assertThrows(PenstockException.class, () -> sink.write(GENERATION, documents()));
        }
    }

    @Test
    void takesATokenThatWasReplacedInItsFile() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "first\n");
        one.answer(BULK, 200, "{\"errors\":false}");
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url()).bearerTokenFile(file).build()) {
            sink.write(GENERATION, documents());
            Files.writeString(file, "second\n");
            sink.write(GENERATION, documents());
            Files.writeString(file, ""); // who replaces it has just begun
            sink.write(GENERATION, documents());
            Files.delete(file);
            sink.write(GENERATION, documents());
        }

        assertEquals(
                List.of("Bearer first", "Bearer second", "Bearer second", "Bearer second"),
                one.requests.stream().map(StubServer.Request::authorization).toList());
    }

    @Test
    void refusesASecretFileThatIsNotThere() {
        OpenSearchSink.Builder builder =
                OpenSearchSink.builder(one.url()).user("app").passwordFile(directory.resolve("none"));

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertTrue(message(refusal).contains("which holds a secret for OpenSearch, cannot be read"), message(refusal));
    }

    @Test
    void refusesTwoIdentities() {
        OpenSearchSink.Builder builder =
                OpenSearchSink.builder(one.url()).user("app").apiKey("s3cret");

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertEquals("for OpenSearch there are both a user and an API key. Give one of them.", message(refusal));
    }

    @Test
    void doesNotFollowARedirectWithItsCredentials() {
        one.answer(BULK, 302, "");
        one.redirectTo(other.url());
        try (OpenSearchSink sink =
                OpenSearchSink.builder(one.url()).bearerToken("s3cret").build()) {
            assertThrows(RuntimeException.class, () -> sink.write(GENERATION, documents()));
        }

        assertEquals(List.of(), other.asked());
    }

    @Test
    void refusesCertificatesWithoutTls() throws Exception {
        Certificates certificates = new Certificates(directory);
        OpenSearchSink.Builder builder =
                OpenSearchSink.builder(one.url()).caFile(certificates.certificate("authority"));

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertTrue(message(refusal).endsWith("Write https://."), message(refusal));
    }

    @Test
    void refusesFilesThatAreNoPem() throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "no certificate");
        OpenSearchSink.Builder builder =
                OpenSearchSink.builder("https://localhost:1").caFile(file);

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertTrue(message(refusal).contains("BEGIN CERTIFICATE"), message(refusal));
        assertFalse(message(refusal).contains("no certificate\n"));
    }

    @Test
    void saysWhatIsMissingToSignRequestsForAws() throws Exception {
        URL[] withoutSdk = Stream.of("java.class.path", "jdk.module.path")
                .flatMap(path -> Stream.of(System.getProperty(path, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty() && !entry.contains("awssdk"))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutSdk, ClassLoader.getPlatformClassLoader())) {
            Object builder = loader.loadClass(OpenSearchSink.class.getName())
                    .getMethod("builder", String.class)
                    .invoke(null, "https://search.example.com");
            builder.getClass().getMethod("awsRegion", String.class).invoke(builder, "eu-central-1");

            Throwable refusal = Objects.requireNonNull(assertThrows(
                            InvocationTargetException.class,
                            () -> builder.getClass().getMethod("build").invoke(builder))
                    .getCause());

            assertEquals(
                    "requests for AWS are signed by the AWS SDK, which is not on the class path. Add"
                            + " software.amazon.awssdk:auth and software.amazon.awssdk:url-connection-client, version 2.",
                    refusal.getMessage());
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static StubServer answering() throws IOException {
        return answering(VERSION);
    }

    private static StubServer answering(String version) throws IOException {
        return new StubServer().answer("GET /", 200, version).answer("PUT /penstock_meta", 200, OK);
    }

    private static List<VersionedDocument> documents() {
        return List.of(new VersionedDocument("1", 42, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }
}
