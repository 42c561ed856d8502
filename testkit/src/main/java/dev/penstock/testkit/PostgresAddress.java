package dev.penstock.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL server is and how to log in.
 *
 * @param host name or IP address (IPv6 in brackets)
 * @param port TCP port
 * @param user role
 * @param password null if the server trusts us
 * @param database the database that is there from the start
 * @param parameters further connection parameters, as both URL forms take them after the question mark
 */
record PostgresAddress(
        String host,
        int port,
        String user,
        @Nullable String password,
        String database,
        Map<String, String> parameters) {

    private static final int STANDARD_PORT = 5432;

    /** The address of a server that trusts everybody on this machine. */
    static PostgresAddress local(int port) {
        return new PostgresAddress("127.0.0.1", port, "postgres", null, "postgres", Map.of());
    }

    /** Reads {@code postgresql://user:password@host:port/database?...} or the JDBC form of it. */
    static PostgresAddress parse(String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        if (uri.getHost() == null || !("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "Not the URL of a PostgreSQL server: " + url + "; write postgresql://user@host:5432/database");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    parameters.put(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
                }
            }
        }
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        if (uri.getRawUserInfo() != null) {
            String[] login = uri.getRawUserInfo().split(":", 2);
            user = decode(login[0]);
            password = login.length > 1 ? decode(login[1]) : password;
        }
        if (user == null) {
            user = System.getProperty("user.name", "postgres");
        }
        String path = uri.getRawPath();
        String database = path == null || path.length() < 2 ? user : decode(path.substring(1));
        int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
        return new PostgresAddress(uri.getHost(), port, user, password, database, Map.copyOf(parameters));
    }

    String jdbcUrl(String ofDatabase) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("user", user);
        if (password != null) {
            all.put("password", password);
        }
        all.putAll(parameters);
        return "jdbc:postgresql://" + host + ":" + port + "/" + encode(ofDatabase) + "?" + query(all);
    }

    String url(String ofDatabase) {
        String login = password == null ? encode(user) : encode(user) + ":" + encode(password);
        String query = parameters.isEmpty() ? "" : "?" + query(parameters);
        return "postgresql://" + login + "@" + host + ":" + port + "/" + encode(ofDatabase) + query;
    }

    Connection connect(String toDatabase) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(toDatabase));
    }

    /** True if the server lets us in. */
    boolean answers() throws SQLException {
        try (var connection = connect(database)) {
            return connection.isValid(5);
        }
    }

    /** Runs the statements one after another, each in a transaction of its own. */
    void execute(String inDatabase, String... sql) throws SQLException {
        try (var connection = connect(inDatabase);
                var statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    // Percent-encoding, not that of forms: libpq does not take "+" for a space.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
