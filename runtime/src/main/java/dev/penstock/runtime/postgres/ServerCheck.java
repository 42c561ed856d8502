package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;

/** Checks that a server gives what a session needs, before the replication connection would fail less clearly. */
final class ServerCheck {

    private ServerCheck() {}

    /** Checks the primary. */
    static void check(Connection connection) throws SQLException {
        Catalog catalog = new Catalog(connection);
        if (catalog.isTrue("pg_is_in_recovery()")) {
            // While a primary fails over, its address may lead to a standby for a while.
            throw new SourceUnavailableException(
                    "the database is a standby",
                    "Connect to the primary, or name all servers with commas: then the primary among them is taken.",
                    null);
        }
        String walLevel = catalog.setting("wal_level");
        if (!walLevel.equals("logical")) {
            throw new PenstockException(
                    "wal_level is " + walLevel + ", so the database writes no logical changes",
                    "Run ALTER SYSTEM SET wal_level = 'logical' and restart PostgreSQL.");
        }
        if (!catalog.setting("server_encoding").equals("UTF8")) {
            throw new PenstockException(
                    "the database's encoding is " + catalog.setting("server_encoding"),
                    "Penstock reads UTF8 databases only: make one (CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0) and"
                            + " move the data with pg_dump and pg_restore, which convert it.");
        }
    }
}
