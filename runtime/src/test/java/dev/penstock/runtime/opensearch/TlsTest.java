package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom the sink trusts, and how it shows who it is. */
@Timeout(60)
class TlsTest {

    private static final String VERSION = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.1\"}}";

    @TempDir
    static Path directory;

    private static Certificates certificates;

    @BeforeAll
    static void issue() throws Exception {
        certificates = new Certificates(directory)
                .issue("server", "dns:localhost,ip:127.0.0.1")
                .issue("elsewhere", "dns:search.example.com")
                .issue("client", "dns:penstock");
    }

    @Test
    void trustsAServerByTheAuthorityInTheFile() throws Exception {
        try (StubServer server = server("server", false);
                OpenSearchSink sink = trusting(server).build()) {
            sink.open();

            assertEquals("GET /", server.asked().get(0));
        }
    }

    @Test
    void doesNotTrustAnAuthorityThatNobodyNamed() throws Exception {
        try (StubServer server = server("server", false);
                OpenSearchSink sink = OpenSearchSink.builder(server.url()).build()) {
            assertRefused(sink, server, "cannot be trusted");
        }
    }

    @Test
    void doesNotTrustACertificateForAnotherHost() throws Exception {
        try (StubServer server = server("elsewhere", false);
                OpenSearchSink sink = trusting(server).build()) {
            assertRefused(sink, server, "cannot be trusted");
        }
    }

    @Test
    void showsAClientCertificate() throws Exception {
        try (StubServer server = server("server", true);
                OpenSearchSink sink = trusting(server)
                        .certificateFile(certificates.certificate("client"))
                        .keyFile(certificates.key("client"))
                        .build()) {
            sink.open();
        }
    }

    @Test
    void getsNoAnswerWithoutTheCertificateThatTheServerAsksFor() throws Exception {
        try (StubServer server = server("server", true);
                OpenSearchSink sink = trusting(server).build()) {
            assertThrows(SinkUnavailableException.class, sink::open);
            assertEquals(List.of(), server.asked());
        }
    }

    @Test
    void refusesAKeyThatIsNotThatOfTheCertificate() throws Exception {
        OpenSearchSink.Builder builder = OpenSearchSink.builder("https://localhost:1")
                .certificateFile(certificates.certificate("client"))
                .keyFile(certificates.certificate("client"));

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertTrue(message(refusal).contains("openssl pkcs8 -topk8 -nocrypt"), message(refusal));
    }

    @Test
    void signsRequestsForAws() throws Exception {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "s3cret");
        try (StubServer server = server("server", false);
                OpenSearchSink sink = trusting(server).awsRegion("eu-central-1").build()) {
            sink.open();

            String signed = server.requests.get(1).authorization();
            assertTrue(signed.startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"), signed);
            assertTrue(signed.contains("/eu-central-1/es/aws4_request"), signed);
            assertEquals("PUT /penstock_meta", server.asked().get(1));

            server.answer("GET /penstock_meta/_doc/a", 403, "{\"message\":\"signature does not match\"}");
            PenstockException refusal = assertThrows(PenstockException.class, () -> sink.readMemory("a"));
            assertTrue(message(refusal).contains("refuses us: status 403, signature does not match"), message(refusal));
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    @Test
    void refusesToSignForSeveralNodes() {
        OpenSearchSink.Builder builder =
                OpenSearchSink.builder("https://a,https://b").awsRegion("eu-central-1");

        assertThrows(PenstockException.class, builder::build);
    }

    @Test
    void refusesToSignForServerless() {
        OpenSearchSink.Builder builder = OpenSearchSink.builder("https://abc.eu-central-1.aoss.amazonaws.com")
                .awsRegion("eu-central-1");

        PenstockException refusal = assertThrows(PenstockException.class, builder::build);

        assertTrue(message(refusal).endsWith("Use a domain of Amazon OpenSearch Service."), message(refusal));
    }

    private static StubServer server(String alias, boolean clients) throws Exception {
        return StubServer.tls(certificates.server(alias), clients)
                .answer("GET /", 200, VERSION)
                .answer("PUT /penstock_meta", 200, "{}");
    }

    private static OpenSearchSink.Builder trusting(StubServer server) throws Exception {
        return OpenSearchSink.builder(server.url()).caFile(certificates.certificate("authority"));
    }

    private static void assertRefused(OpenSearchSink sink, StubServer server, String part) {
        PenstockException refusal = assertThrows(PenstockException.class, sink::open);
        assertTrue(
                message(refusal).startsWith("OpenSearch at 127.0.0.1:" + server.port() + " " + part), message(refusal));
        assertEquals(1, message(refusal).lines().count(), message(refusal));
        assertEquals(List.of(), server.asked());
    }
}
