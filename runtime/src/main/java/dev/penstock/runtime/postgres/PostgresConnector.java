package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes connections to the primary that options of a {@link PostgresSource} lead to, for other purposes than to follow it.
 * Thread-safe.
 */
public final class PostgresConnector {

    private final PostgresAddress address;

    PostgresConnector(PostgresAddress address) {
        this.address = address;
    }

    /**
     * A new connection, in autocommit mode; the primary is looked for anew each time.
     *
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws dev.penstock.runtime.spi.PenstockException when it refuses
     */
    public Connection connect() {
        try {
            return new Connections(address).forStatements();
        } catch (SQLException e) {
            throw new PostgresErrors(address).translate(e);
        }
    }
}
