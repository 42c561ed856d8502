package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;

/** Checks that a server gives what a session needs, before the replication connection would fail less clearly. */
final class ServerCheck {

    private ServerCheck() {}

    /** Checks the server and our role. */
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
                    "Only UTF8 databases are supported.");
        }
        if (!catalog.isTrue("(SELECT rolsuper OR rolreplication FROM pg_roles WHERE rolname = current_user)")
                && !catalog.isTrue("EXISTS (SELECT FROM pg_roles WHERE rolname IN"
                        + " ('rds_replication', 'azure_replication') AND pg_has_role(current_user, oid, 'MEMBER'))")) {
            throw new PenstockException(
                    "the role " + connection.getMetaData().getUserName() + " may not replicate",
                    "Run ALTER ROLE "
                            + Identifiers.quote(connection.getMetaData().getUserName())
                            + " REPLICATION as a superuser.");
        }
    }
}
