package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with TLS and SCRAM, and all that can be right and wrong about it. What gets in gets one change through. */
@DisplayName("Connections: TLS, passwords, certificates")
final class ConnectionsTest {

    private static final AtomicInteger NEXT_USER = new AtomicInteger(100);

    /** Shared, so that the engine of each test goes on where that of the last has stopped. */
    private static final RecordingSink SINK = new RecordingSink();

    @TempDir
    private static Path directory;

    private static Certificates certificates;
    private static PostgresServer server;
    private static TestDatabase database;

    @BeforeAll
    static void prepare() throws Exception {
        certificates = new Certificates(directory)
                .authority("ca")
                .authority("stranger")
                .issue("ca", "server", "EC", "CN=server", "-ext", "san=ip:127.0.0.1,dns:localhost")
                .issue("ca", "elsewhere", "EC", "CN=elsewhere", "-ext", "san=dns:db.example.com,dns:*.example.org")
                .issue("ca", "nameless", "EC", "CN=127.0.0.1")
                .issue("ca", "old", "EC", "CN=old", "-ext", "san=ip:127.0.0.1", "-startdate", "-9d", "-validity", "2")
                .issue("ca", "client", "RSA", "CN=certified")
                .issue("ca", "client-ec", "EC", "CN=certified")
                .issue("ca", "other", "EC", "CN=somebody else")
                .issue("stranger", "unknown", "EC", "CN=certified")
                .issue("ca", "late", "EC", "CN=certified", "-startdate", "-9d", "-validity", "2");
        server = PostgresServer.builder()
                .setting("ssl", "on")
                .setting("ssl_cert_file", certificates.file("server.crt"))
                .setting("ssl_key_file", certificates.file("server.key"))
                .setting("ssl_ca_file", certificates.file("ca.crt"))
                .setting("password_encryption", "scram-sha-256")
                .clientAuthentication(
                        "hostssl all app 127.0.0.1/32 scram-sha-256",
                        "host all app 127.0.0.1/32 reject",
                        "host all plain 127.0.0.1/32 scram-sha-256",
                        "host all old 127.0.0.1/32 md5",
                        "host all clear 127.0.0.1/32 password",
                        "hostssl all certified 127.0.0.1/32 cert")
                .start();
        database = server.createDatabase("shop");
        database.execute(
                Shop.SCHEMA,
                Shop.FULL_IDENTITIES,
                "CREATE PUBLICATION penstock FOR TABLE users, orders, items",
                role("app", "scram-sha-256"),
                role("plain", "scram-sha-256"),
                role("old", "md5"),
                role("clear", "scram-sha-256"),
                role("certified", "scram-sha-256"));
    }

    private static String role(String name, String encryption) {
        return "SET password_encryption = '" + encryption + "'; CREATE ROLE " + name
                + " LOGIN REPLICATION PASSWORD 'right:s3cret'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + name;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void presentTheRightCertificate() throws Exception {
        present("server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca", "require", "prefer"})
    void everyModeOfTlsEncryptsAllConnections(String mode) throws Exception {
        assertFollows(true, source("app", "sslmode=" + mode + "&sslrootcert=" + certificates.file("ca.crt")));
    }

    @Test
    void allowEncryptsWhenTheServerInsists() throws Exception {
        assertFollows(true, source("app", "sslmode=allow"));
    }

    @Test
    void disableEncryptsNothing() throws Exception {
        assertFollows(false, source("plain", "sslmode=disable"));
    }

    @Test
    void channelBindingTiesThePasswordToTheCertificate() throws Exception {
        assertFollows(true, source("app", "sslmode=require&channel_binding=require"));
        assertRefused("require_auth and channel_binding", source("plain", "sslmode=disable&channel_binding=require"));
    }

    @Test
    void aServerThatInsistsOnTlsIsNotTalkedToWithout() {
        assertRefused("pg_hba.conf rejects connection", source("app", "sslmode=disable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca"})
    void anAuthorityThatIsNotTrustedIsRefused(String mode) {
        assertRefused(
                "the server's certificate was issued by an authority that is not trusted. Give the authority's"
                        + " certificate with sslrootcert=",
                source("app", "sslmode=" + mode + "&sslrootcert=" + certificates.file("stranger.crt")));
    }

    @Test
    void theJvmDoesNotTrustAnAuthorityOfOurOwn() {
        assertRefused(
                "the server's certificate was issued by an authority that is not trusted",
                source("app", "sslrootcert=system"));
    }

    @Test
    void aCertificateOfAnotherServerIsRefusedAndItsNamesAreSaid() throws Exception {
        present("elsewhere");
        String trusted = "&sslrootcert=" + certificates.file("ca.crt");

        assertRefused(
                "the server's certificate is for db.example.com, *.example.org, not for 127.0.0.1. Connect by a name that"
                        + " the certificate has",
                source("app", "sslmode=verify-full" + trusted));
        assertFollows(true, source("app", "sslmode=verify-ca" + trusted));
    }

    @Test
    void aCommonNameCountsWhenThereIsNoOtherName() throws Exception {
        present("nameless");

        assertFollows(true, source("app", "sslmode=verify-full&sslrootcert=" + certificates.file("ca.crt")));
    }

    @Test
    void aCertificateThatIsOutOfDateIsRefused() throws Exception {
        present("old");

        assertRefused(
                "the server's certificate is out of date",
                source("app", "sslmode=verify-ca&sslrootcert=" + certificates.file("ca.crt")));
    }

    @Test
    void aServerWithoutTlsIsRefusedWhenTlsIsAskedFor() throws Exception {
        server.setting("ssl", "off");
        try {
            assertRefused(
                    "the server has no TLS, which sslmode=require asks for. Set ssl = on",
                    source("plain", "sslmode=require"));
            assertFollows(false, source("plain", "sslmode=prefer"));
        } finally {
            server.resetSetting("ssl");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(
                "Check the user app and its password",
                source("app", "sslmode=require").password("wrong:s3cret"));
        assertRefused("Give the password of the user app", builder("app", "sslmode=require"));
    }

    @WithServers
    @ParameterizedTest
    @MethodSource("dev.penstock.it.AskingCommand#ofDatabase")
    void aWrongPasswordIsOneLineOfEveryCommand(AskingCommand command, OpenSearchServer search) throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong"), "wrong:s3cret\n");
        Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rw-------"));
        String prefix = command.name().toLowerCase(Locale.ROOT) + "_" + server.port();

        CommandRun run = command.run(
                List.of(
                        "--database-url=postgresql://app@127.0.0.1:" + server.port() + "/shop?sslmode=require",
                        "--database-password-file=" + wrong),
                List.of("--opensearch-url=" + search.url(), "--index-prefix=" + prefix));

        assertEquals(1, run.code(), run::toString);
        String line = UnhappyCommandsTest.said(command, run);
        assertTrue(line.contains("Check the user app and its password"), run::toString);
    }

    @Test
    void aPasswordStandsInAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "right:s3cret\n");

        assertFollows(true, builder("app", "sslmode=require").passwordFile(file));
    }

    @Test
    void aPasswordStandsInAFileOfPasswords() throws Exception {
        Path file = Files.writeString(
                directory.resolve("passwords"),
                "127.0.0.1:" + server.port() + ":other:app:wrong\n127.0.0.1:*:shop:app:right\\:s3cret\n");

        assertFollows(true, builder("app", "sslmode=require&passfile=" + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "prefer", "require"})
    void anMd5ServerIsRefusedWithAPointerToScram(String mode) {
        assertRefused("Use SCRAM: run SET password_encryption", source("old", "sslmode=" + mode));
    }

    @Test
    void anMd5ServerIsAnsweredWhenThatIsAskedFor() throws Exception {
        assertFollows(true, source("old", "sslmode=require").allowMd5Password(true));
        assertFollows(false, source("old", "sslmode=disable").allowMd5Password(true));
        assertFollows(false, source("old", "sslmode=disable&require_auth=md5"));
    }

    @Test
    void aPasswordInClearTextIsSentOverTlsOnly() throws Exception {
        assertFollows(true, source("clear", "sslmode=require"));
        assertRefused("clear text without TLS", source("clear", "sslmode=prefer"));
        assertRefused(
                "clear text without TLS", source("clear", "sslmode=disable").allowMd5Password(true));
    }

    @ParameterizedTest
    @CsvSource({
        "client.crt, client.key",
        "client.crt, client.der",
        "client-ec.crt, client-ec.key",
        "client-ec.crt, client-ec.der",
    })
    void aClientCertificateLogsIn(String certificate, String key) throws Exception {
        assertFollows(
                true,
                builder(
                        "certified",
                        "sslmode=require&sslcert=" + certificates.file(certificate) + "&sslkey="
                                + certificates.file(key)));
    }

    @Test
    void aClientCertificateInAnArchiveLogsIn() throws Exception {
        Path archive = certificates.archive("client", "s3cret");

        assertFollows(true, builder("certified", "sslmode=require&sslpassword=s3cret&sslkey=" + archive));
    }

    @Test
    void withoutAClientCertificateItIsAskedFor() {
        assertRefused("Give a client certificate with sslcert and sslkey", builder("certified", "sslmode=require"));
    }

    @Test
    void aClientCertificateOfSomebodyElseIsRefused() {
        String files = "sslmode=require&sslcert=%1$s.crt&sslkey=%1$s.key";

        assertRefused(
                "for the common name certified", builder("certified", files.formatted(certificates.file("other"))));
        assertRefused(
                "by an authority in the server's ssl_ca_file",
                builder("certified", files.formatted(certificates.file("unknown"))));
        assertRefused("late.crt is out of date", builder("certified", files.formatted(certificates.file("late"))));
    }

    @Test
    void partsDoAsWellAsAUrl() throws Exception {
        assertFollows(
                true,
                PostgresSource.builder()
                        .host("127.0.0.1")
                        .port(server.port())
                        .database("shop")
                        .user("app")
                        .password("right:s3cret")
                        .parameter("sslmode", "verify-full")
                        .parameter("sslrootcert", certificates.file("ca.crt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENSTOCK_DATABASE_PASSWORD", "PENSTOCK_DATABASE_PASSWORD_FILE", "PGPASSFILE"})
    void theProgramTakesPartsAndPasswordsFromItsVariables(String variable) throws Exception {
        String value = switch (variable) {
            case "PENSTOCK_DATABASE_PASSWORD" -> "right:s3cret";
            case "PGPASSFILE" ->
                Files.writeString(directory.resolve("pgpass"), "*:*:*:app:right\\:s3cret\n")
                        .toString();
            default ->
                Files.writeString(directory.resolve("one"), "right:s3cret\n").toString();
        };
        Map<String, String> variables = Map.of(
                variable,
                value,
                "PENSTOCK_DATABASE_HOST",
                "127.0.0.1",
                "PENSTOCK_DATABASE_PORT",
                Integer.toString(server.port()),
                "PENSTOCK_DATABASE_NAME",
                "shop",
                "PENSTOCK_DATABASE_PARAMETERS",
                "sslmode=verify-full sslrootcert=" + certificates.file("ca.crt"));
        String slot = variable.toLowerCase(Locale.ROOT);
        String id = Integer.toString(NEXT_USER.incrementAndGet());
        try (EngineProcess program = EngineProcess.start(
                List.of(),
                variables,
                "run",
                "--index=users",
                "--database-user=app",
                "--publication=penstock",
                "--slot=" + slot,
                "--sink=stdout",
                "--state-file=" + directory.resolve(slot + ".json"))) {
            database.execute("INSERT INTO users VALUES (" + id + ", 'new', NULL)");
            Await.until(
                    "the document is written: " + program,
                    Rig.PATIENCE,
                    () -> !program.isAlive() || program.output().contains("\"id\":\"" + id + "\""));
            assertTrue(program.isAlive(), program::toString);
            assertFalse(program.errors().contains("s3cret"), program::toString);
        }
    }

    private static PostgresSource.Builder source(String user, String parameters) {
        return builder(user, parameters).password("right:s3cret");
    }

    private static PostgresSource.Builder builder(String user, String parameters) {
        return PostgresSource.builder("postgresql://" + user + "@127.0.0.1:" + server.port() + "/shop?" + parameters);
    }

    private static void present(String certificate) throws Exception {
        server.setting("ssl_cert_file", certificates.file(certificate + ".crt"));
        server.setting("ssl_key_file", certificates.file(certificate + ".key"));
    }

    /** The whole path works: one change arrives, over connections that are all encrypted, or none of them. */
    private static void assertFollows(boolean encrypted, PostgresSource.Builder source) throws Exception {
        String id = Integer.toString(NEXT_USER.incrementAndGet());
        try (Penstock penstock = engine(source).start()) {
            database.execute("INSERT INTO users VALUES (" + id + ", 'new', NULL)");
            CaughtUp.await(penstock, database, Rig.PATIENCE);
            assertTrue(SINK.documents("users").containsKey(id));
            Await.value(
                    "all connections, encrypted: " + encrypted,
                    Rig.PATIENCE,
                    ConnectionsTest::connections,
                    (encrypted + " " + Rig.CONNECTIONS)::equals);
        }
    }

    private static String connections() throws SQLException {
        return Query.text(
                database::connect,
                "SELECT string_agg(DISTINCT ssl::text, ',') || ' ' || count(*) FROM pg_stat_ssl JOIN pg_stat_activity"
                        + " USING (pid) WHERE application_name = 'penstock'");
    }

    private static void assertRefused(String fact, PostgresSource.Builder source) {
        PenstockException refusal =
                assertThrows(PenstockException.class, () -> engine(source).start());

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(fact), message);
        assertFalse(message.contains("s3cret"), message);
        assertEquals(1, message.lines().count(), message);
    }

    private static Penstock.Builder engine(PostgresSource.Builder source) {
        return Penstock.builder().index(UserIndex.DEFINITION).database(source).sink(SINK);
    }
}
