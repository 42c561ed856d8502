package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.GT;

/** What pgjdbc reports, told to people; real servers say the same in the integration tests. */
class ConnectionFailuresTest {

    private final PostgresAddress address =
            PostgresAddress.parse("postgresql://app:s3cret@localhost/shop?sslmode=require", null, null);

    @Test
    void waitsForTheNetwork() {
        assertPassing("the host name db1 is not known", new UnknownHostException("db1"));
        assertPassing("the connection was refused", new ConnectException("Connection refused"));
        assertPassing(
                "no answer in time; the connect timeout is 10 s", new SocketTimeoutException("Connect timed out"));
        assertPassing("there is no TLS connection: no cipher", new SSLException("no cipher"));
    }

    @Test
    void asksForACertificateThatIsTrusted() {
        assertToMend(
                "the server's certificate was issued by an authority that is not trusted",
                new SSLHandshakeException("PKIX"),
                new CertPathBuilderException());
        assertToMend(
                "the server's certificate is out of date",
                new SSLHandshakeException("PKIX"),
                new CertificateExpiredException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown_ca", "bad_certificate", "certificate_required", "decrypt_error"})
    void asksForAClientCertificateThatTheServerTakes(String alert) {
        assertToMend(
                "the server does not take our client certificate (" + alert + ")",
                new SSLException("Received fatal alert: " + alert));
    }

    @Test
    void waitsWhenTheServerEndsAHandshake() {
        SocketException cause = new SocketException("Broken pipe");
        SQLException failure = new SQLException(GT.tr("SSL error: {0}", cause.getMessage()), "08006", cause);

        assertEquals(
                "there is no TLS connection: Broken pipe", diagnose(failure).fact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja"})
    void understandsPgjdbcInAnyLanguage(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale(language));
            Diagnosis refused = diagnose(new SQLException(GT.tr("The server does not support SSL."), "08004"));

            assertEquals("the server has no TLS, which sslmode=require asks for", refused.fact());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pointsToScramWhenMd5IsRefused() {
        Diagnosis refused =
                diagnose(new SQLException(GT.tr("Authentication method is not allowed by requireAuth"), "08004"));

        assertTrue(refused.remedy().contains("SET password_encryption = 'scram-sha-256'"), refused.remedy());
        assertTrue(refused.remedy().contains("--allow-md5-password"), refused.remedy());
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertNull(ConnectionFailures.diagnose(new SQLException("ERROR: no such table", "42P01"), address));
        assertNull(ConnectionFailures.diagnose(lost(new SocketTimeoutException("Read timed out")), address));
    }

    @Test
    void waitsWhileAnyOfSeveralServersMayComeBack() {
        ServersFailedException failed = new ServersFailedException(List.of(
                failure("db1", lost(new ConnectException("refused"))),
                failure("db2", new SQLException("wrong password", "28P01")),
                failure("db3", new UnwantedServerException("it is a standby", "Name another."))));

        SourceUnavailableException translated =
                assertInstanceOf(SourceUnavailableException.class, new PostgresErrors(address).translate(failed));

        assertEquals(
                "PostgreSQL at localhost:5432, database shop: none of the servers can be had (db1:5432: the connection was"
                        + " refused; db2:5432: wrong password; db3:5432: it is a standby)",
                translated.getMessage());
    }

    @Test
    void stopsWhenAllOfSeveralServersMustBeMended() {
        ServersFailedException failed = new ServersFailedException(List.of(
                failure("db1", new SQLException("wrong password", "28P01")),
                failure("db2", new SQLException("wrong password", "28P01"))));

        assertInstanceOf(PenstockException.class, new PostgresErrors(address).translate(failed));
    }

    private void assertPassing(String fact, IOException cause) {
        Diagnosis diagnosis = diagnose(lost(cause));

        assertEquals(Diagnosis.passing(fact, diagnosis.remedy()), diagnosis);
    }

    private void assertToMend(String fact, Throwable... causes) {
        for (int i = 1; i < causes.length; i++) {
            causes[i - 1].initCause(causes[i]);
        }
        Diagnosis diagnosis = diagnose(lost(causes[0]));

        assertEquals(Diagnosis.toMend(fact, diagnosis.remedy()), diagnosis);
    }

    private Diagnosis diagnose(SQLException e) {
        Diagnosis diagnosis = ConnectionFailures.diagnose(e, address);
        assertNotNull(diagnosis);
        return diagnosis;
    }

    private static SQLException lost(Throwable cause) {
        boolean whileConnected = "Read timed out".equals(cause.getMessage());
        return new SQLException("The connection attempt failed.", whileConnected ? "08006" : "08001", cause);
    }

    private static ServersFailedException.Failure failure(String host, SQLException reason) {
        return new ServersFailedException.Failure(new ServerHost(host, 5432), reason);
    }
}
