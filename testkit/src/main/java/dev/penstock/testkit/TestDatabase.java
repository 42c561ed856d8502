package dev.penstock.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database of a test's own, on a server that it may share with others.
 *
 * <p>Closing it drops it, with its replication slots, and publications go with it. Roles and settings belong to the whole
 * server. All methods may be called from any thread.
 */
public final class TestDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final PostgresAddress address;
    private final String name;

    TestDatabase(PostgresServer server, PostgresAddress address, String name) {
        this.server = server;
        this.address = address;
        this.name = name;
    }

    /**
     * The server that the database is on.
     *
     * @return the server, perhaps shared with other tests
     */
    public PostgresServer server() {
        return server;
    }

    /**
     * The database's name.
     *
     * @return the name, unquoted
     */
    public String name() {
        return name;
    }

    /**
     * The JDBC URL of this database, with the login in it.
     *
     * @return {@code jdbc:postgresql://host:port/name?user=...}
     */
    public String jdbcUrl() {
        return address.jdbcUrl(name);
    }

    /**
     * The URL of this database as psql and libpq take it.
     *
     * @return {@code postgresql://user@host:port/name}
     */
    public String url() {
        return address.url(name);
    }

    /**
     * Connects to this database. The caller closes the connection.
     *
     * @return a new connection, in auto-commit mode
     * @throws SQLException when the server does not run or refuses
     */
    public Connection connect() throws SQLException {
        return address.connect(name);
    }

    /**
     * Runs statements in this database, over a new connection, each in a transaction of its own.
     *
     * @param sql the statements, run in this order
     * @throws SQLException from the first statement that fails; those before it are committed
     */
    public void execute(String... sql) throws SQLException {
        address.execute(name, sql);
    }

    /**
     * Drops the database as {@link PostgresServer#dropDatabase} does: connections and walsenders are ended, slots dropped.
     *
     * @throws SQLException when the server does not run or refuses
     */
    @Override
    public void close() throws SQLException {
        DatabaseDrop.drop(address, name);
    }

    /** The database's name and server. */
    @Override
    public String toString() {
        return name + " on " + server;
    }
}
