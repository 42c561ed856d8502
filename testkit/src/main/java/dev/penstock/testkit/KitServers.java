package dev.penstock.testkit;

import dev.penstock.runtime.cli.DevServers;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The servers of {@code penstock dev}: those of tests, with a database {@code dev}. */
public final class KitServers implements DevServers {

    private static final String DATABASE = "dev";

    /** For {@link java.util.ServiceLoader}. */
    public KitServers() {}

    @Override
    public Pair start(Wishes wishes) {
        PostgresServer.Builder postgres = PostgresServer.builder().port(wishes.postgresPort());
        OpenSearchServer.Builder openSearch = OpenSearchServer.builder().port(wishes.openSearchPort());
        Path directory = wishes.directory();
        if (directory != null) {
            postgres.dataDirectory(directory.resolve("postgresql")).setting("fsync", "on");
            openSearch.dataDirectory(directory.resolve("opensearch"));
        }
        return new Begun(ServerPair.begin(postgres, openSearch), wishes.schema());
    }

    private record Begun(ServerPair servers, List<Path> schema) implements Pair {

        @Override
        public Addresses await() {
            try {
                String database = database(servers.postgres()).url();
                return new Addresses(database, servers.openSearch().url());
            } catch (IllegalStateException e) {
                throw new PenstockException(String.valueOf(e.getMessage()), "Mend that and start again.", e);
            } catch (SQLException e) {
                throw new PenstockException("cannot make the database " + DATABASE, "Start again.", e);
            }
        }

        /** Makes it with its schema, or takes the one that is there from before. */
        private TestDatabase database(PostgresServer server) throws SQLException {
            if (server.hasDatabase(DATABASE)) {
                return server.database(DATABASE);
            }
            TestDatabase made = server.createDatabase(DATABASE);
            try {
                load(made);
                return made;
            } catch (SQLException | PenstockException e) {
                made.close(); // so that the next start finds none without its schema
                throw e;
            }
        }

        /** All scripts or none of them. */
        private void load(TestDatabase database) throws SQLException {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (Path script : schema) {
                    load(script, statement);
                }
                connection.commit();
            }
        }

        private static void load(Path script, Statement statement) {
            try {
                statement.execute(Files.readString(script));
            } catch (IOException e) {
                throw new PenstockException("cannot read " + script, "Give a file of SQL in UTF-8.", e);
            } catch (SQLException e) {
                String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
                throw new PenstockException(
                        script + ": " + message, "Correct it; what begins with a backslash is psql's, no SQL.", e);
            }
        }

        @Override
        public void close() {
            servers.close();
        }
    }
}
