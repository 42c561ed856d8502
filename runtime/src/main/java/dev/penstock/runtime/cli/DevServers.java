package dev.penstock.runtime.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The servers of {@code penstock dev}, and of what is asked of migrations. They are looked for with
 * {@link java.util.ServiceLoader}: the test kit has them, and the runtime does not see the test kit.
 */
public interface DevServers {

    /**
     * Begins to start a PostgreSQL and an OpenSearch on this machine.
     *
     * @return at once; they can be closed before they are there
     */
    Pair start(Wishes wishes);

    /**
     * Starts a PostgreSQL alone, with a database that migrations make. Nothing of OpenSearch needs to be there.
     *
     * @return when they are applied
     * @throws dev.penstock.runtime.spi.PenstockException when that fails
     */
    Database startDatabase(Migrations migrations);

    /**
     * What they are to be like.
     *
     * @param postgresPort 0 for a free one
     * @param openSearchPort 0 for a free one
     * @param directory where their files stay; null if these are removed at the end
     * @param schema scripts of SQL for a database that is new
     * @param migrations applied after the schema: all when the database is new; what is new later, if their tool remembers what was
     *     applied. Null for none
     */
    record Wishes(
            int postgresPort,
            int openSearchPort,
            @Nullable Path directory,
            List<Path> schema,
            @Nullable Migrations migrations) {

        /** Takes a copy of the list. */
        public Wishes {
            schema = List.copyOf(schema);
        }
    }

    /**
     * What makes the tables of a database.
     *
     * @param place a folder of SQL scripts, or a changelog of Liquibase
     * @param tool what applies it
     * @param placeholders what Flyway and Liquibase put in for {@code ${name}}, by name
     */
    record Migrations(Path place, Tool tool, Map<String, String> placeholders) {

        /** Takes a copy of the map. */
        public Migrations {
            placeholders = Map.copyOf(placeholders);
        }
    }

    /** What applies migrations. */
    enum Tool {
        /** The one that the place looks like, if it is on the class path; otherwise scripts are run one after another. */
        AUTO,
        /** Scripts of SQL, run one after another in the order of their versions or names. */
        SQL,
        /** Flyway, of the class path. */
        FLYWAY,
        /** Liquibase, of the class path. */
        LIQUIBASE
    }

    /** The two servers. Its methods may be called from any thread. */
    interface Pair extends AutoCloseable {

        /**
         * Waits until both answer and the database is there.
         *
         * @throws dev.penstock.runtime.spi.PenstockException when that fails
         */
        Addresses await();

        /** Ends both, also while they start. */
        @Override
        void close();
    }

    /** A PostgreSQL with a database that is made already. Its methods may be called from any thread. */
    interface Database extends AutoCloseable {

        /** Its address, {@code postgresql://user@host:port/database}. Nobody is asked for a password. */
        String url();

        /** What was applied, for people, in a line. */
        String applied();

        /** Ends the server and removes its files. */
        @Override
        void close();
    }

    /**
     * Where the servers are. Nobody is asked for a password.
     *
     * @param databaseUrl {@code postgresql://user@host:port/database}
     * @param openSearchUrl {@code http://host:port}
     * @param applied which migrations were applied, for people, in a line; empty if there are none
     */
    record Addresses(String databaseUrl, String openSearchUrl, String applied) {}
}
