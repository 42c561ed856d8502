package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Connects to the servers of an address one after the other, until one is what {@code target_session_attrs} wants. pgjdbc
 * does so too, but with one password for all, and it tells only of the last one why it was not taken. Thread-safe.
 */
final class ServerSearch {

    /** What TLS and logging in may take, beside the TCP connection. */
    private static final Duration LOGIN = Duration.ofSeconds(10);

    private final PostgresAddress address;

    ServerSearch(PostgresAddress address) {
        this.address = address;
    }

    /**
     * Connects to the first server that is wanted.
     *
     * @param more what pgjdbc is to be told beside the address
     * @throws ServersFailedException when none of several can be had
     */
    Found find(Properties more) throws SQLException {
        List<ServersFailedException.Failure> failures = new ArrayList<>();
        for (TargetServer target = address.target(); target != null; target = target.otherwise()) {
            failures.clear();
            for (ServerHost server : servers()) {
                try {
                    return wanted(connect(server, more), target);
                } catch (SQLException e) {
                    failures.add(new ServersFailedException.Failure(server, e));
                }
            }
        }
        throw failures.size() == 1 ? failures.get(0).reason() : new ServersFailedException(failures);
    }

    /** Connects to one of the servers, whatever it is. */
    Found connect(ServerHost server, Properties more) throws SQLException {
        Properties properties = address.properties(server);
        more.stringPropertyNames().forEach(name -> properties.putIfAbsent(name, more.getProperty(name)));
        Duration connect = address.connectTimeout();
        if (!connect.isZero() && !PGProperty.LOGIN_TIMEOUT.isPresent(properties)) {
            PGProperty.LOGIN_TIMEOUT.set(
                    properties, Long.toString(connect.plus(LOGIN).toSeconds()));
        }
        Connection connection = new Driver().connect(PostgresAddress.jdbcUrl(server), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address");
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT pg_is_in_recovery(), pg_postmaster_start_time()::text")) {
            row.next();
            return new Found(connection, server, row.getBoolean(1), row.getString(2));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Found wanted(Found found, TargetServer target) throws SQLException {
        if (target.takes(found.standby())) {
            return found;
        }
        found.connection().close();
        throw new UnwantedServerException(
                "it is " + (found.standby() ? "a standby" : "no standby"),
                "Name a server that target_session_attrs takes.");
    }

    private List<ServerHost> servers() {
        List<ServerHost> servers = new ArrayList<>(address.servers());
        if (address.isInAnyOrder()) {
            Collections.shuffle(servers);
        }
        return servers;
    }

    /**
     * A connection, and which server it leads to.
     *
     * @param startedAt when the server was started, by which two are told apart whatever leads to them
     */
    record Found(Connection connection, ServerHost server, boolean standby, String startedAt) {}
}
