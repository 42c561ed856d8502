package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks that a server gives what a session needs, before the replication connection would fail less clearly. */
final class ServerCheck {

    private ServerCheck() {}

    /**
     * Checks the primary.
     *
     * @throws SourceUnavailableException when it does not give that now, but may later
     * @throws PenstockException when it does not
     */
    static void check(Connection connection) throws SQLException {
        List<Diagnosis> found = findings(connection);
        if (!found.isEmpty()) {
            Diagnosis first = found.get(0);
            throw first.passing()
                    ? new SourceUnavailableException(first.fact(), first.remedy(), null)
                    : new PenstockException(first.fact(), first.remedy());
        }
    }

    /** All that is wrong with the primary. */
    static List<Diagnosis> findings(Connection connection) throws SQLException {
        Catalog catalog = new Catalog(connection);
        List<Diagnosis> found = new ArrayList<>();
        if (catalog.isTrue("pg_is_in_recovery()")) {
            // While a primary fails over, its address may lead to a standby for a while.
            found.add(Diagnosis.passing(
                    "the database is a standby",
                    "Connect to the primary, or name all servers with commas: then the primary among them is taken."));
        }
        String walLevel = catalog.setting("wal_level");
        if (!walLevel.equals("logical")) {
            found.add(Diagnosis.toMend(
                    "wal_level is " + walLevel + ", so the database writes no logical changes",
                    "Run ALTER SYSTEM SET wal_level = 'logical' and restart PostgreSQL."));
        }
        String encoding = catalog.setting("server_encoding");
        if (!encoding.equals("UTF8")) {
            found.add(Diagnosis.toMend(
                    "the database's encoding is " + encoding,
                    "Penstock reads UTF8 databases only: make one (CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0) and"
                            + " move the data with pg_dump and pg_restore, which convert it."));
        }
        return found;
    }
}
