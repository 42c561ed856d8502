package dev.penstock.runtime.postgres.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/**
 * Compares the name of a server with those in its certificate, as {@code sslmode=verify-full} asks for (PostgreSQL
 * documentation, 34.19.1), and says which names those are when none fits. Only pgjdbc uses it, which makes it by its name.
 * Thread-safe.
 */
public final class CertificateNames implements HostnameVerifier {

    /** GeneralName types of RFC 5280, 4.2.1.6. */
    private static final int DNS = 2;

    private static final int IP = 7;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /** For pgjdbc. */
    public CertificateNames() {}

    /**
     * True when the certificate of the session is for the host.
     *
     * @throws OtherServerException when it is for others
     */
    @Override
    public boolean verify(String host, SSLSession session) {
        List<String> names;
        try {
            names = names((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException | CertificateParsingException | InvalidNameException e) {
            return false;
        }
        String wanted = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        boolean address = ADDRESS.matcher(wanted).matches();
        if (names.stream().anyMatch(name -> address ? isAddress(wanted, name) : isName(wanted, name))) {
            return true;
        }
        throw new OtherServerException(wanted, names);
    }

    /** The alternative names; the common name counts only when there are none (RFC 6125, 6.4.4). */
    private static List<String> names(X509Certificate certificate)
            throws CertificateParsingException, InvalidNameException {
        List<String> names = new ArrayList<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> alternative : alternatives) {
                if (Objects.equals(alternative.get(0), DNS) || Objects.equals(alternative.get(0), IP)) {
                    names.add(String.valueOf(alternative.get(1)));
                }
            }
        }
        if (names.isEmpty()) {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    names.add(String.valueOf(part.getValue()));
                }
            }
        }
        return names;
    }

    private static boolean isName(String wanted, String name) {
        return !ADDRESS.matcher(name).matches() && PGjdbcHostnameVerifier.INSTANCE.verifyHostName(wanted, name);
    }

    /** Addresses have several texts; neither is looked up, since both are addresses. */
    private static boolean isAddress(String wanted, String name) {
        try {
            return ADDRESS.matcher(name).matches()
                    && InetAddress.getByName(wanted).equals(InetAddress.getByName(name));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
