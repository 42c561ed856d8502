package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
            "SET idle_in_transaction_session_timeout = 0",
            "SET idle_session_timeout = 0",
            // Only since version 17.
            "SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'transaction_timeout'",
            // Our own commits must not wait for a standby.
            "SET synchronous_commit = 'local'",
            // The bounds of a range may be null, which only a plan for the values at hand can use.
            "SET plan_cache_mode = 'force_custom_plan'",
            "SET jit = off");

    /** Between the server's giving up a statement, which it says, and our giving up the server. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(1);

    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(30);

    private final PostgresAddress address;
    private final ServerSearch search;
    /** The server of the first connection: what one server shows and another logs must not be mixed. */
    private final AtomicReference<ServerSearch.@Nullable Found> first = new AtomicReference<>();

    Connections(PostgresAddress address) {
        this.address = address;
        this.search = new ServerSearch(address);
    }

    /** A connection for questions about slots, snapshots and tables, which are answered within a minute. */
    Connection forStatements() throws SQLException {
        return forStatements(LONGEST_QUESTION);
    }

    /**
     * A connection for statements that take as long as they take, in autocommit mode. What waits for a lock is cancelled by
     * the server before we give up the connection: else it would wait on behind the lock, and each attempt would add one.
     *
     * @param longestAnswer after how long without an answer the connection is taken for lost, unless the URL says
     */
    Connection forStatements(Duration longestAnswer) throws SQLException {
        Duration half = givenUpAfter(longestAnswer, address).dividedBy(2);
        return open(socketTimeout(longestAnswer), new Limits(Duration.ZERO, min(half, LONGEST_LOCK_WAIT)));
    }

    /** A connection for lookups and builds, in autocommit mode, which the server cancels at the statement timeout. */
    Connection forBuilds() throws SQLException {
        return open(
                socketTimeout(address.statementTimeout().plus(GRACE)),
                new Limits(longestBuild(address), Duration.ZERO));
    }

    /** When the server cancels a lookup or a build. */
    static Duration longestBuild(PostgresAddress address) {
        Duration longest = address.statementTimeout();
        return min(longest, givenUpAfter(longest.plus(GRACE), address));
    }

    private static Duration givenUpAfter(Duration longestAnswer, PostgresAddress address) {
        Duration said = address.longestAnswer();
        return said == null ? longestAnswer : said;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * A connection that speaks the streaming replication protocol (PostgreSQL documentation, 55.4).
     *
     * @param liveness is told of everything that arrives
     */
    Connection forReplication(Liveness liveness) throws SQLException {
        if (address.says(PGProperty.SOCKET_FACTORY) || !ObservedSockets.canBeMadeByTheDriver()) {
            return openForReplication(new Properties());
        }
        try (ObservedSockets.Ticket ticket = ObservedSockets.observe(liveness)) {
            Properties properties = socketTimeout(liveness.longestSilence());
            PGProperty.SOCKET_FACTORY.set(properties, ObservedSockets.class.getName());
            PGProperty.SOCKET_FACTORY_ARG.set(properties, ticket.number());
            return openForReplication(properties);
        }
    }

    private Connection openForReplication(Properties properties) throws SQLException {
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        return open(properties, Limits.NONE);
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

    private static Properties socketTimeout(Duration longestAnswer) {
        Properties properties = new Properties();
        PGProperty.SOCKET_TIMEOUT.set(properties, Long.toString(longestAnswer.toSeconds()));
        return properties;
    }

    /** @param properties what goes behind the URL */
    private Connection open(Properties properties, Limits limits) throws SQLException {
        PGProperty.APPLICATION_NAME.set(properties, "penstock");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, "10");
        ServerSearch.Found known = first.get();
        ServerSearch.Found found = known == null ? search.find(properties) : search.connect(known.server(), properties);
        Connection connection = found.connection();
        try (Statement statement = connection.createStatement()) {
            refuseAnother(found);
            statement.execute(String.join("; ", SETTINGS));
            statement.execute("SET statement_timeout = " + limits.statement().toMillis());
            statement.execute("SET lock_timeout = " + limits.lock().toMillis());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void refuseAnother(ServerSearch.Found found) throws SQLException {
        first.compareAndSet(null, found);
        ServerSearch.Found expected = first.get();
        if (expected != null && !expected.startedAt().equals(found.startedAt())) {
            throw new UnwantedServerException(
                    "connections lead to different servers, or it was restarted meanwhile",
                    "Name a single server, or several with commas, instead of what spreads connections.");
        }
    }

    /**
     * When the server cancels a statement by itself, whatever role and database say; zero for never.
     *
     * @param statement how long it may take
     * @param lock how long it may wait for a lock
     */
    private record Limits(Duration statement, Duration lock) {

        static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO);
    }
}
