package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is and who asks. Read from {@code postgresql://user:password@host:port/database?option=value} or from
 * {@code jdbc:postgresql://...}, with pgjdbc's options.
 */
final class PostgresAddress {

    /** What pgjdbc can read. It logs whatever else it is given, a misplaced password and all, so it is not given that. */
    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:(?://HOST(?:,HOST)*/)?[^/?@]+(?:\\?.*)?"
            .replace("HOST", "(?:\\[[^]]*]|[^]\\[:,/?#@\\s]*)(?::\\d+)?"));

    private final Properties properties;

    private PostgresAddress(Properties properties) {
        this.properties = properties;
    }

    /**
     * Reads an address.
     *
     * @param user overrides the user of the URL
     * @param password overrides the password of the URL
     * @throws PenstockException when the URL is not one; the message does not repeat it, since it may hold a password
     */
    static PostgresAddress parse(String url, @Nullable String user, @Nullable String password) {
        String jdbc = url.startsWith("jdbc:") ? url : jdbc(url);
        if (!JDBC.matcher(jdbc).matches()) {
            throw notAnAddress();
        }
        Properties properties = Driver.parseURL(jdbc, new Properties());
        if (properties == null || PGProperty.PG_DBNAME.getOrDefault(properties) == null) {
            throw notAnAddress();
        }
        if (!url.startsWith("jdbc:")) {
            userOf(url, properties);
        }
        if (user != null) {
            PGProperty.USER.set(properties, user);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        PostgresAddress address = new PostgresAddress(properties);
        address.verifyTlsByDefault();
        return address;
    }

    /** A copy of what pgjdbc wants to know. */
    Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    String host() {
        return String.valueOf(PGProperty.PG_HOST.getOrDefault(properties));
    }

    String port() {
        return String.valueOf(PGProperty.PG_PORT.getOrDefault(properties));
    }

    String database() {
        return String.valueOf(PGProperty.PG_DBNAME.getOrDefault(properties));
    }

    String user() {
        String user = PGProperty.USER.getOrDefault(properties);
        return user == null ? System.getProperty("user.name", "") : user;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + servers() + "/";
    }

    /** For messages: never holds the password. */
    @Override
    public String toString() {
        return "PostgreSQL at " + servers() + ", database " + database();
    }

    private String servers() {
        String[] hosts = host().split(",", -1);
        String[] ports = port().split(",", -1);
        return IntStream.range(0, hosts.length)
                .mapToObj(i -> hosts[i] + ":" + ports[i])
                .collect(Collectors.joining(","));
    }

    /** Over a network, the server must prove who it is unless the URL asks for less. */
    private void verifyTlsByDefault() {
        if (PGProperty.SSL_MODE.getOrDefault(properties) != null || PGProperty.SSL.getOrDefault(properties) != null) {
            return;
        }
        if (!Stream.of(host().split(",", -1)).allMatch(PostgresAddress::isThisMachine)) {
            PGProperty.SSL_MODE.set(properties, "verify-full");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // connecting will say so
        }
    }

    private static String jdbc(String url) {
        URI uri = uri(url);
        boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!known || uri.isOpaque() || uri.getRawFragment() != null) {
            throw notAnAddress();
        }
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        String hosts = authority.substring(authority.lastIndexOf('@') + 1);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + (hosts.isEmpty() ? "localhost" : hosts) + uri.getRawPath() + query;
    }

    private static void userOf(String url, Properties properties) {
        String authority = Objects.requireNonNullElse(uri(url).getRawAuthority(), "");
        int at = authority.lastIndexOf('@');
        if (at < 0) {
            return;
        }
        String[] parts = authority.substring(0, at).split(":", 2);
        PGProperty.USER.set(properties, decoded(parts[0]));
        if (parts.length == 2) {
            PGProperty.PASSWORD.set(properties, decoded(parts[1]));
        }
    }

    /** Percent-decoded; a plus stands for itself, other than in a form. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw notAnAddress(); // the cause repeats the URL, which may hold a password
        }
    }

    private static PenstockException notAnAddress() {
        return new PenstockException(
                "the database URL is not one",
                "Write it as postgresql://user@host:5432/database or jdbc:postgresql://host:5432/database.");
    }
}
