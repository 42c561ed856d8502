package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * Where the database is, who asks, and how to connect: made by {@link AddressParts} of a URL or of its parts. Immutable,
 * thread-safe; never shows a password.
 */
final class PostgresAddress {

    /** Longer than a build may get old, so that such builds are made in smaller sets and not cancelled. */
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(5);

    private final List<ServerHost> servers;
    private final TargetServer target;
    private final Passwords passwords;
    private final Duration statementTimeout;
    private final Properties properties;

    /**
     * An address whose parts were checked.
     *
     * @param statementTimeout null for the usual one
     * @param properties what pgjdbc is to be told, whichever server it connects to
     */
    PostgresAddress(
            List<ServerHost> servers,
            TargetServer target,
            Passwords passwords,
            @Nullable Duration statementTimeout,
            Properties properties) {
        this.servers = servers;
        this.target = target;
        this.passwords = passwords;
        this.properties = properties;
        this.statementTimeout = statementTimeout == null ? usualTimeout(properties) : statementTimeout;
    }

    /**
     * Reads an address.
     *
     * @param user overrides the user of the URL
     * @param password overrides the password of the URL
     * @throws PenstockException when the URL is not one; the message does not repeat it, since it may hold a password
     */
    static PostgresAddress parse(String url, @Nullable String user, @Nullable String password) {
        AddressParts parts = new AddressParts(url);
        if (user != null) {
            parts.set(ParameterNames.USER, user);
        }
        if (password != null) {
            parts.set(ParameterNames.PASSWORD, password);
        }
        return parts.address();
    }

    /** In the order in which they are tried. */
    List<ServerHost> servers() {
        return servers;
    }

    TargetServer target() {
        return target;
    }

    /** Whether the servers may be tried in any order. */
    boolean isInAnyOrder() {
        return PGProperty.LOAD_BALANCE_HOSTS.getBoolean(properties);
    }

    /** Whether the user has said something of a property of pgjdbc. */
    boolean says(PGProperty property) {
        return property.isPresent(properties);
    }

    /** How long a lookup or a build may take. */
    Duration statementTimeout() {
        return statementTimeout;
    }

    /** After how long without an answer a connection is taken for lost; null when the user has said nothing of it. */
    @Nullable Duration longestAnswer() {
        return longestAnswer(properties);
    }

    /** What pgjdbc wants to know to connect to one of the servers. A copy, with the password. */
    Properties properties(ServerHost server) {
        Properties copy = new Properties();
        copy.putAll(properties);
        String password = passwords.find(server, database(), user());
        if (password != null) {
            PGProperty.PASSWORD.set(copy, password);
        }
        return copy;
    }

    /** Whether there is a password for any of the servers. */
    boolean hasPassword() {
        return servers.stream().anyMatch(server -> passwords.find(server, database(), user()) != null);
    }

    /** Whether the password stands in a file, and may be another at the next connection. */
    boolean readsPasswords() {
        return passwords.mayChange();
    }

    static String jdbcUrl(ServerHost server) {
        return "jdbc:postgresql://" + server + "/";
    }

    String database() {
        return Objects.requireNonNull(PGProperty.PG_DBNAME.getOrDefault(properties));
    }

    String user() {
        String user = PGProperty.USER.getOrDefault(properties);
        return user == null ? System.getProperty("user.name", "") : user;
    }

    /** In the words of libpq. */
    String sslMode() {
        return TlsOptions.mode(properties).value;
    }

    /** How long a server may take to accept a connection; zero when it may take for ever. */
    Duration connectTimeout() {
        String seconds = PGProperty.CONNECT_TIMEOUT.getOrDefault(properties);
        return Duration.ofSeconds(seconds == null ? 0 : Long.parseLong(seconds));
    }

    /** For messages: never holds the password. */
    @Override
    public String toString() {
        return "PostgreSQL at " + servers.stream().map(ServerHost::toString).collect(Collectors.joining(","))
                + ", database " + database();
    }

    /** Who lets pgjdbc wait longer for an answer means a statement to take that long. */
    private static Duration usualTimeout(Properties properties) {
        Duration said = longestAnswer(properties);
        return said == null ? STATEMENT_TIMEOUT : said;
    }

    private static @Nullable Duration longestAnswer(Properties properties) {
        String seconds = PGProperty.SOCKET_TIMEOUT.isPresent(properties)
                ? PGProperty.SOCKET_TIMEOUT.getOrDefault(properties)
                : null;
        return seconds == null || !seconds.matches("[1-9]\\d{0,5}")
                ? null
                : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
