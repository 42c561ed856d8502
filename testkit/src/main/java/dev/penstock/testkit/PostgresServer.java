package dev.penstock.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server that a test can stop, kill and restart.
 *
 * <p>Started here, it is a real server (the binaries come from the class path), set up for logical replication:
 * {@code wal_level=logical}, {@code synchronous_commit=on}, room for 50 walsenders and 100 slots, time zone UTC, everybody
 * on this machine trusted as superuser {@code postgres}. {@code fsync} is off: what is committed survives every end of the
 * server's processes, though not of the machine. The first start on a machine unpacks the binaries (seconds); after that
 * a start takes about a second and a restart a tenth of it.
 *
 * <p>A server dies with the JVM that started it, also when that is killed. All methods may be called from any thread;
 * starting, stopping and killing wait for one another.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration RELOAD = Duration.ofSeconds(30);

    private final PostgresAddress address;
    private final Lifecycle lifecycle;

    PostgresServer(PostgresAddress address, Lifecycle lifecycle) {
        this.address = address;
        this.lifecycle = lifecycle;
    }

    /**
     * Starts a server on a free port with a temporary data directory, and waits until it answers.
     *
     * @return the running server
     * @throws IllegalStateException when it does not start; the message has the end of its log
     */
    public static PostgresServer start() {
        return builder().start();
    }

    /**
     * Begins a server that differs from the standard one.
     *
     * @return a builder with the standard settings
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The JDBC URL of the server's first database, with the login in it: all that {@code DriverManager} needs.
     *
     * @return {@code jdbc:postgresql://host:port/database?user=...}
     */
    public String jdbcUrl() {
        return address.jdbcUrl(address.database());
    }

    /**
     * The URL of the server's first database as psql and libpq take it.
     *
     * @return {@code postgresql://user@host:port/database}
     */
    public String url() {
        return address.url(address.database());
    }

    /**
     * The name or IP address that the server listens on.
     *
     * @return the host
     */
    public String host() {
        return address.host();
    }

    /**
     * The TCP port, the same for the whole life of this object.
     *
     * @return the port
     */
    public int port() {
        return address.port();
    }

    /**
     * The role to log in as, a superuser unless the server is somebody else's.
     *
     * @return the role's name
     */
    public String user() {
        return address.user();
    }

    /**
     * The password to log in with.
     *
     * @return the password, or null if the server asks for none
     */
    public @Nullable String password() {
        return address.password();
    }

    /**
     * The database that is there from the start. Tests better use one of their own: {@link #createDatabase()}.
     *
     * @return the database's name
     */
    public String database() {
        return address.database();
    }

    /**
     * Connects to the server's first database. The caller closes the connection.
     *
     * @return a new connection, in auto-commit mode
     * @throws SQLException when the server does not run or refuses
     */
    public Connection connect() throws SQLException {
        return address.connect(address.database());
    }

    /**
     * Runs statements in the server's first database, over a new connection, each in a transaction of its own.
     *
     * @param sql the statements, run in this order
     * @throws SQLException from the first statement that fails; those before it are committed
     */
    public void execute(String... sql) throws SQLException {
        address.execute(address.database(), sql);
    }

    /**
     * Creates an empty database under a name that no other has.
     *
     * @return the new database; closing it drops it
     * @throws SQLException when the server does not run or refuses
     */
    public TestDatabase createDatabase() throws SQLException {
        String name =
                "test_" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        return createDatabase(name);
    }

    /**
     * Creates an empty database.
     *
     * @param name the database's name, taken literally
     * @return the new database; closing it drops it
     * @throws SQLException when there is one of this name, or the server does not run
     */
    public TestDatabase createDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + Sql.identifier(name));
        return database(name);
    }

    /** Whether there is a database of this name. */
    boolean hasDatabase(String name) throws SQLException {
        return query("SELECT count(*) FROM pg_database WHERE datname = " + Sql.literal(name))
                .equals("1");
    }

    /** A database that is there. */
    TestDatabase database(String name) {
        return new TestDatabase(this, address, name);
    }

    /**
     * Drops a database with all that keeps it alive: its connections are ended, walsenders among them, its prepared
     * transactions rolled back, its replication slots dropped. No error if there is no such database.
     *
     * @param name the database's name, taken literally
     * @throws SQLException when the server does not run or refuses
     */
    public void dropDatabase(String name) throws SQLException {
        DatabaseDrop.drop(address, name);
    }

    /**
     * Changes a setting of the whole server (ALTER SYSTEM) and waits until new sessions have it; running sessions take it
     * over at their next command. A setting that only a start of the server can change applies after {@link #restart()}.
     * The change outlives restarts: undo it with {@link #resetSetting}, above all on a shared server.
     *
     * @param name the setting, as in postgresql.conf
     * @param value its value in the same notation, without quotes: {@code "64kB"}
     * @throws SQLException when there is no such setting, the value is not valid, or the server does not run
     */
    public void setting(String name, String value) throws SQLException {
        reloadAfter("ALTER SYSTEM SET " + Sql.setting(name) + " = " + Sql.literal(value));
    }

    /**
     * Undoes {@link #setting}: the setting goes back to what the server was built with.
     *
     * @param name the setting, as in postgresql.conf
     * @throws SQLException when there is no such setting or the server does not run
     */
    public void resetSetting(String name) throws SQLException {
        reloadAfter("ALTER SYSTEM RESET " + Sql.setting(name));
    }

    private void reloadAfter(String alterSystem) throws SQLException {
        String loaded = loadTime();
        execute(alterSystem, "SELECT pg_reload_conf()");
        // The reload is a signal to the postmaster. A session begun after it has been served has the new load time.
        Await.until("PostgreSQL reloads its settings", RELOAD, () -> !loadTime().equals(loaded));
    }

    private String loadTime() throws SQLException {
        return query("SELECT pg_conf_load_time()");
    }

    private String query(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("No row from " + sql);
            }
            return rows.getString(1);
        }
    }

    /**
     * The server's major version.
     *
     * @return for example 17
     * @throws SQLException when the server does not run
     */
    public int version() throws SQLException {
        return Integer.parseInt(query("SHOW server_version_num")) / 10_000;
    }

    /**
     * Stops the server in order (fast shutdown; sessions are ended). A shutdown that a client holds up for ten seconds
     * becomes an immediate one. The data stays. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void stop() {
        lifecycle.stop();
    }

    /**
     * Ends all processes of the server at once, as kill -9 does, and waits until they are dead: the port is free then, and
     * what was committed is in the data directory. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void kill() {
        lifecycle.kill();
    }

    /**
     * Makes all processes of the server stand still, as SIGSTOP does: connections stay, and nothing answers. No error if it does not run.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void pause() {
        lifecycle.pause();
    }

    /**
     * Lets it go on after {@link #pause()}. No error if it does not stand still.
     *
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void resume() {
        lifecycle.resume();
    }

    /**
     * Starts the server again, on the same port with the same data, and waits until it answers. If it still runs it is
     * stopped first.
     *
     * @throws IllegalStateException when it does not start; the message has the end of its log
     * @throws UnsupportedOperationException when the server is somebody else's
     */
    public void restart() {
        lifecycle.stop();
        lifecycle.start();
    }

    /**
     * Ends the server. A temporary data directory is removed, one that the builder was given stays. Somebody else's server
     * is left alone.
     */
    @Override
    public void close() {
        lifecycle.close();
    }

    /** Host and port; no login. */
    @Override
    public String toString() {
        return "PostgreSQL at " + address.host() + ":" + address.port();
    }

    /** What a new server is to be like. Not for use by several threads at once. */
    public static final class Builder {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<String> clientAuthentication = new ArrayList<>();
        private @Nullable Path dataDirectory;
        private int port;

        private Builder() {}

        /**
         * A setting for postgresql.conf, in place of the standard one.
         *
         * @param name the setting
         * @param value its value in the notation of postgresql.conf, without quotes
         * @return this builder
         */
        public Builder setting(String name, String value) {
            settings.put(Sql.setting(name), value);
            return this;
        }

        /**
         * Lines for pg_hba.conf, before the standard ones, by which everybody on this machine is trusted; the first that fits
         * counts. So roles can be asked for passwords, certificates or encryption, while the test itself still gets in:
         * {@code "hostssl all app 127.0.0.1/32 scram-sha-256", "host all app 127.0.0.1/32 reject"}.
         *
         * @param lines of pg_hba.conf, in their order
         * @return this builder
         */
        public Builder clientAuthentication(String... lines) {
            clientAuthentication.addAll(List.of(lines));
            return this;
        }

        /**
         * Listens on this port instead of a free one.
         *
         * @param port a TCP port; 0 chooses a free one
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Keeps the server's files in this directory: the cluster in {@code data}, the log in {@code postgres.log}. What is
         * there from an earlier server is used. The directory stays when the server is closed.
         *
         * @param directory made if it does not exist
         * @return this builder
         */
        public Builder dataDirectory(Path directory) {
            this.dataDirectory = directory;
            return this;
        }

        /**
         * Starts the server and waits until it answers.
         *
         * @return the running server
         * @throws IllegalStateException when it does not start; the message has the end of its log
         */
        public PostgresServer start() {
            PostgresAddress address = PostgresAddress.local(port == 0 ? Ports.free() : port);
            PostgresProcess process = new PostgresProcess(address, dataDirectory, settings, clientAuthentication);
            try {
                process.start();
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
            return new PostgresServer(address, process);
        }
    }
}
