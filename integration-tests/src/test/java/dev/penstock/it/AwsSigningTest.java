package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.AwsSignature.Request;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that works out each signature for itself, and lets nothing else pass. */
@WithServers
@Timeout(120)
@DisplayName("Requests that are signed for AWS, and checked by somebody else")
final class AwsSigningTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String TOKEN = "a+token/of=a role";
    private static final Map<String, String> CREDENTIALS =
            Map.of("aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", SECRET, "aws.sessionToken", TOKEN);

    /** With all that is encoded in a path, and encoded once more to be signed. */
    private static final String PIPELINE = "as it is/+&=*~ö";

    @TempDir
    private static Path directory;

    private static Certificates certificates;
    private Rig rig;
    private SigningGate gate;

    @BeforeAll
    static void prepare() throws Exception {
        certificates = new Certificates(directory)
                .authority("ca")
                .issue("ca", "gate", "EC", "CN=gate", "-ext", "san=ip:127.0.0.1");
        CREDENTIALS.forEach(System::setProperty);
    }

    @AfterAll
    static void forget() {
        CREDENTIALS.keySet().forEach(System::clearProperty);
    }

    @BeforeEach
    void open(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        gate = new SigningGate(
                certificates.archive("gate", "changeit"),
                search.url(),
                new AwsSignature("AKIDEXAMPLE", SECRET, "eu-central-1/es"),
                TOKEN);
    }

    @AfterEach
    void close() {
        rig.close();
        rig.search.call("DELETE", "/_ingest/pipeline/" + encoded(PIPELINE), "");
        gate.close();
    }

    /** That the one who checks can be trusted: signatures that AWS has published (its test suite for Signature Version 4). */
    @ParameterizedTest
    @CsvSource({
        "'', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    })
    void publishedSignaturesAreTaken(String query, String signature) throws Exception {
        AwsSignature checked = new AwsSignature("AKIDEXAMPLE", SECRET, "us-east-1/service");
        String said = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature=" + signature;
        Map<String, String> headers =
                Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z", "authorization", said);

        assertEquals("", checked.refusal(new Request("GET", "/", query, headers), new byte[0]));
        assertFalse(checked.refusal(new Request("GET", "/", query + "&a=b", headers), new byte[0])
                .isEmpty());
        assertFalse(checked.refusal(new Request("GET", "/", query, headers), "a".getBytes(StandardCharsets.UTF_8))
                .isEmpty());
    }

    @Test
    void everyRequestOfTheWholePathIsSigned(TestDatabase database) throws Exception {
        rig.search.call("PUT", "/_ingest/pipeline/" + encoded(PIPELINE), "{\"processors\":[]}");
        database.execute(Shop.fill(30), "UPDATE users SET full_name = 'Ünïcode \\ \"quoted\" \n' || id");
        rig.start(rig.engine().sink(sink(false, PIPELINE)).onRejection(FailurePolicy.DEAD_LETTER));
        rig.assertConverged();
        rig.penstock().close();
        rig.start(rig.engine().sink(sink(true, PIPELINE)));
        database.execute(
                "UPDATE users SET email = 'c''est+là@example.com' WHERE id < 20", "DELETE FROM users WHERE id = 21");
        rig.assertConverged();
        try (Verification verification =
                Penstock.verification(UserIndex.DEFINITION, rig.source(), sink(true, "_none"), VerifyOptions.DEFAULT)) {
            assertEquals(List.of(), verification.run().found());
        }

        assertEquals(List.of(), gate.refused);
        assertTrue(
                gate.handedOn.containsAll(
                        List.of("POST _bulk", "POST _bulk gzip", "POST _refresh", "PUT _settings", "DELETE scroll")),
                gate.handedOn::toString);
    }

    @Test
    void aSignatureByAnotherSecretIsRefused() {
        System.setProperty("aws.secretAccessKey", "another");
        try (OpenSearchSink sink = sink(false, "_none")) {
            Refusal.assertRefused(
                    "refuses us: status 403, The request signature we calculated does not match. Check", sink::open);
        } finally {
            System.setProperty("aws.secretAccessKey", SECRET);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private OpenSearchSink sink(boolean compressed, String pipeline) {
        return OpenSearchSink.builder(gate.url())
                .caFile(Path.of(certificates.file("ca.crt")))
                .awsRegion("eu-central-1")
                .prefix(rig.prefix)
                .compress(compressed)
                .settings(IndexSettings.NONE.ingestPipeline(pipeline))
                .build();
    }
}
