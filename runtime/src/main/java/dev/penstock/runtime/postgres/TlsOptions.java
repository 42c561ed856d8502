package dev.penstock.runtime.postgres;

import dev.penstock.runtime.postgres.tls.CertificateNames;
import dev.penstock.runtime.spi.PenstockException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * Completes the TLS options of an address: what is meant when nothing is said, and which authorities are trusted. The names
 * and modes are libpq's (PostgreSQL documentation, 34.19, SSL Support).
 */
final class TlsOptions {

    /** Instead of a file: the authorities that the JVM trusts. */
    private static final String SYSTEM = "system";

    private TlsOptions() {}

    /**
     * Completes the options.
     *
     * @throws PenstockException when a file that they name cannot be read, or they contradict one another
     */
    static void complete(Properties properties, List<ServerHost> servers) {
        boolean system = SYSTEM.equals(PGProperty.SSL_ROOT_CERT.getOrDefault(properties));
        boolean said = PGProperty.SSL_MODE.isPresent(properties) || PGProperty.SSL.isPresent(properties);
        if (!said && (system || !servers.stream().allMatch(TlsOptions::isThisMachine))) {
            PGProperty.SSL_MODE.set(properties, SslMode.VERIFY_FULL.value);
        }
        SslMode mode = mode(properties);
        if (system && !mode.verifyPeerName()) {
            throw new PenstockException(
                    "sslrootcert=system and sslmode=" + mode.value + " are together no proof of who the server is",
                    "Use sslmode=verify-full: anybody can get a certificate of some public authority.");
        }
        if (mode == SslMode.DISABLE) {
            return;
        }
        boolean ownFactory = PGProperty.SSL_FACTORY.isPresent(properties);
        if (mode.verifyCertificate() && !ownFactory) {
            trust(properties, mode, system);
        }
        if (mode.verifyPeerName() && !PGProperty.SSL_HOSTNAME_VERIFIER.isPresent(properties)) {
            PGProperty.SSL_HOSTNAME_VERIFIER.set(properties, CertificateNames.class.getName());
        }
        if (!ownFactory) {
            ClientCertificate.check(properties);
        }
    }

    /** The mode that the options mean. */
    static SslMode mode(Properties properties) {
        try {
            return SslMode.of(properties);
        } catch (SQLException e) {
            throw new IllegalStateException(e); // the values were checked
        }
    }

    private static void trust(Properties properties, SslMode mode, boolean system) {
        String file = PGProperty.SSL_ROOT_CERT.getOrDefault(properties);
        boolean client = PGProperty.SSL_CERT.isPresent(properties) || PGProperty.SSL_KEY.isPresent(properties);
        boolean nothingSaid = file == null && !client && !Files.exists(usualRoot());
        if (system || (nothingSaid && mode.verifyPeerName())) {
            if (client) {
                throw new PenstockException(
                        "sslrootcert=system and a client certificate cannot be had together",
                        "Give the authorities to trust as a file of PEM certificates with sslrootcert.");
            }
            properties.remove(PGProperty.SSL_ROOT_CERT.getName());
            PGProperty.SSL_FACTORY.set(properties, DefaultJavaSSLFactory.class.getName());
            return;
        }
        Path root = file == null ? usualRoot() : Path.of(file);
        if (!Files.isRegularFile(root) || !Files.isReadable(root)) {
            throw new PenstockException(
                    "sslmode=" + mode.value + " needs the certificates of the authorities to trust, but the file "
                            + root + (Files.exists(root) ? " cannot be read" : " is not there"),
                    "Give a file of PEM certificates with sslrootcert=/path/ca.pem.");
        }
    }

    /** Where libpq and pgjdbc look. */
    private static Path usualRoot() {
        String applications = System.getenv("APPDATA");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        return windows && applications != null
                ? Path.of(applications, "postgresql", "root.crt")
                : Path.of(System.getProperty("user.home", ""), ".postgresql", "root.crt");
    }

    /** By what is written, not by what a name server says today: it may say something else at the next connection. */
    private static boolean isThisMachine(ServerHost server) {
        String name = server.name();
        if (name.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean address = name.contains(":") || name.matches("[0-9.]+");
        try {
            return address && InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // connecting will say so
        }
    }
}
