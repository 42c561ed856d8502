package dev.penstock.runtime.postgres;

import dev.penstock.runtime.postgres.tls.OtherServerException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.GT;

/**
 * Finds out why there is no connection. pgjdbc translates its messages and wraps what has happened, so messages are compared
 * in its own language, and causes are looked for.
 */
final class ConnectionFailures {

    /** Alerts of TLS by which a server refuses a client's certificate (RFC 8446, 6.2). */
    private static final Pattern CERTIFICATE_ALERT =
            Pattern.compile("fatal alert: (\\w*certificate\\w*|unknown_ca|access_denied|decrypt_error)");

    private ConnectionFailures() {}

    /** What a failure says about the network, TLS or the way of logging in; null when it is about something else. */
    static @Nullable Diagnosis diagnose(SQLException e, PostgresAddress address) {
        if (e instanceof UnwantedServerException unwanted) {
            return Diagnosis.passing(String.valueOf(e.getMessage()), unwanted.remedy());
        }
        Diagnosis tls = ofTls(e);
        if (tls != null) {
            return tls;
        }
        Diagnosis refusal = ofDriver(String.valueOf(e.getMessage()), address);
        return refusal == null ? ofNetwork(e, address) : refusal;
    }

    private static @Nullable Diagnosis ofTls(SQLException e) {
        Optional<OtherServerException> other = cause(e, OtherServerException.class);
        if (other.isPresent()) {
            return Diagnosis.toMend(
                    String.valueOf(other.get().getMessage()),
                    "Connect by a name that the certificate has, or get one for this name; sslmode=verify-ca checks only"
                            + " who issued it.");
        }
        if (has(e, CertificateExpiredException.class) || has(e, CertificateNotYetValidException.class)) {
            return Diagnosis.toMend(
                    "the server's certificate is out of date", "Renew it, or check the clock of this machine.");
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return Diagnosis.toMend(
                    "the server's certificate was issued by an authority that is not trusted",
                    "Give the authority's certificate with sslrootcert=/path/ca.pem (or sslrootcert=system, when it is a"
                            + " public one).");
        }
        Throwable cause = e.getCause();
        boolean handshake =
                cause != null && GT.tr("SSL error: {0}", cause.getMessage()).equals(e.getMessage());
        if (!handshake && !has(e, SSLException.class)) {
            return null;
        }
        String message = cause(e, SSLException.class)
                .map(Throwable::getMessage)
                .orElse(cause == null ? "" : String.valueOf(cause.getMessage()));
        Matcher alert = CERTIFICATE_ALERT.matcher(message);
        return alert.find()
                ? Diagnosis.toMend(
                        "the server does not take our client certificate (" + alert.group(1) + ")",
                        "Give one that an authority in its ssl_ca_file has issued, with sslcert and sslkey.")
                : Diagnosis.passing(
                        "there is no TLS connection: " + message, "Look into the server's log, which has the reason.");
    }

    private static @Nullable Diagnosis ofDriver(String message, PostgresAddress address) {
        if (message.equals(GT.tr("The server does not support SSL."))) {
            return Diagnosis.toMend(
                    "the server has no TLS, which sslmode=" + address.sslMode() + " asks for",
                    "Set ssl = on in postgresql.conf, with a certificate; or, if the network between is trusted, use"
                            + " sslmode=disable.");
        }
        if (message.equals(GT.tr("Authentication method is not allowed by requireAuth"))) {
            return Diagnosis.toMend(
                    "the server asks for the password of " + address.user()
                            + " in a way that is refused: as an MD5 digest, or as clear text without TLS",
                    "Use SCRAM: run SET password_encryption = 'scram-sha-256', then \\password " + address.user()
                            + ", and write scram-sha-256 into pg_hba.conf. Or allow what is weaker:"
                            + " --allow-md5-password, or require_auth.");
        }
        return null;
    }

    private static @Nullable Diagnosis ofNetwork(SQLException e, PostgresAddress address) {
        Optional<UnknownHostException> unknown = cause(e, UnknownHostException.class);
        if (unknown.isPresent()) {
            return Diagnosis.passing(
                    "the host name " + unknown.get().getMessage() + " is not known",
                    "Correct the host name, or the DNS of this machine.");
        }
        boolean late = has(e, SocketTimeoutException.class) && isConnecting(e);
        if (late || GT.tr("Connection attempt timed out.").equals(e.getMessage())) {
            return Diagnosis.passing(
                    "no answer in time; the connect timeout is " + TimeText.of(address.connectTimeout()),
                    "Check host, port and firewalls, or raise --connect-timeout.");
        }
        if (has(e, ConnectException.class)) {
            return Diagnosis.passing(
                    "the connection was refused",
                    "Start PostgreSQL or correct host and port; listen_addresses must include that address.");
        }
        return null;
    }

    /** 08001, sqlclient unable to establish sqlconnection; once connected, a lost connection is 08006. */
    private static boolean isConnecting(SQLException e) {
        return "08001".equals(e.getSQLState());
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return cause(e, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
