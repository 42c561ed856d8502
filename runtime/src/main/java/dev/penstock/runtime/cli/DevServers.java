package dev.penstock.runtime.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers of {@code penstock dev}. They are looked for with {@link java.util.ServiceLoader}: the test kit has them, and the
 * runtime does not see the test kit.
 */
public interface DevServers {

    /**
     * Begins to start a PostgreSQL and an OpenSearch on this machine.
     *
     * @return at once; they can be closed before they are there
     */
    Pair start(Wishes wishes);

    /**
     * What they are to be like.
     *
     * @param postgresPort 0 for a free one
     * @param openSearchPort 0 for a free one
     * @param directory where their files stay; null if these are removed at the end
     * @param schema scripts of SQL for a database that is new
     */
    record Wishes(
            int postgresPort, int openSearchPort, @Nullable Path directory, List<Path> schema) {

        /** Takes a copy of the list. */
        public Wishes {
            schema = List.copyOf(schema);
        }
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

    /**
     * Where the servers are. Nobody is asked for a password.
     *
     * @param databaseUrl {@code postgresql://user@host:port/database}
     * @param openSearchUrl {@code http://host:port}
     */
    record Addresses(String databaseUrl, String openSearchUrl) {}
}
