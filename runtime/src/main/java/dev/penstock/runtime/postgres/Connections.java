package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens connections whose settings make values and snapshots mean the same whatever server, role or JVM. Thread-safe. */
final class Connections {

    /** Text forms that do not depend on the server's, the role's or this JVM's settings. */
    private static final List<String> SETTINGS = List.of(
            "SET TimeZone = 'UTC'",
            "SET DateStyle = 'ISO, YMD'",
            "SET IntervalStyle = 'iso_8601'",
            "SET extra_float_digits = 1",
            "SET bytea_output = 'hex'",
            "SET default_transaction_isolation = 'read committed'",
            "SET statement_timeout = 0",
            "SET idle_in_transaction_session_timeout = 0",
            "SET idle_session_timeout = 0",
            // Only since version 17.
            "SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'transaction_timeout'",
            // Our own commits must not wait for a standby.
            "SET synchronous_commit = 'local'",
            // The bounds of a range may be null, which only a plan for the values at hand can use.
            "SET plan_cache_mode = 'force_custom_plan'",
            "SET jit = off");

    private final PostgresAddress address;

    Connections(PostgresAddress address) {
        this.address = address;
    }

    /**
     * A connection for statements, in autocommit mode.
     *
     * @param longestAnswer after how long without an answer the connection is taken for lost, unless the URL says
     */
    Connection forStatements(Duration longestAnswer) throws SQLException {
        Properties properties = address.properties();
        setDefault(PGProperty.SOCKET_TIMEOUT, Long.toString(longestAnswer.toSeconds()), properties);
        return open(properties);
    }

    /**
     * A connection that speaks the streaming replication protocol (PostgreSQL documentation, 55.4).
     *
     * @param liveness is told of everything that arrives
     */
    Connection forReplication(Liveness liveness) throws SQLException {
        Properties properties = address.properties();
        if (!PGProperty.SOCKET_FACTORY.isPresent(properties) && ObservedSockets.canBeMadeByTheDriver()) {
            try (ObservedSockets.Ticket ticket = ObservedSockets.observe(liveness)) {
                PGProperty.SOCKET_FACTORY.set(properties, ObservedSockets.class.getName());
                PGProperty.SOCKET_FACTORY_ARG.set(properties, ticket.number());
                setDefault(
                        PGProperty.SOCKET_TIMEOUT,
                        Long.toString(liveness.longestSilence().toSeconds()),
                        properties);
                return openForReplication(properties);
            }
        }
        return openForReplication(properties);
    }

    private Connection openForReplication(Properties properties) throws SQLException {
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        return open(properties);
    }

    /** Ends a connection at once, whoever may be waiting for an answer of it. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is closed either way; nothing depends on how.
            assert e != null;
        }
    }

    private Connection open(Properties properties) throws SQLException {
        PGProperty.APPLICATION_NAME.set(properties, "penstock");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        setDefault(PGProperty.CONNECT_TIMEOUT, "10", properties);
        setDefault(PGProperty.LOGIN_TIMEOUT, "20", properties);
        Connection connection = new Driver().connect(address.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join("; ", SETTINGS));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void setDefault(PGProperty property, String value, Properties properties) {
        if (!property.isPresent(properties)) {
            property.set(properties, value);
        }
    }
}
