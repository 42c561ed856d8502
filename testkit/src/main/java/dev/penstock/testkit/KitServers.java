package dev.penstock.testkit;

import dev.penstock.runtime.cli.DevServers;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servers of {@code penstock dev}: those of tests, with a database {@code dev}. */
public final class KitServers implements DevServers {

    private static final String DATABASE = "dev";

    /** For {@link java.util.ServiceLoader}. */
    public KitServers() {}

    @Override
    public Pair start(Wishes wishes) {
        Migrations migrations = wishes.migrations();
        MigrationTool tool =
                migrations == null ? null : MigrationTools.choose(migrations); // before anything is started
        PostgresServer.Builder postgres = PostgresServer.builder().port(wishes.postgresPort());
        OpenSearchServer.Builder openSearch = OpenSearchServer.builder().port(wishes.openSearchPort());
        Path directory = wishes.directory();
        if (directory != null) {
            postgres.dataDirectory(directory.resolve("postgresql")).setting("fsync", "on");
            openSearch.dataDirectory(directory.resolve("opensearch"));
        }
        return new Begun(ServerPair.begin(postgres, openSearch), wishes.schema(), tool);
    }

    @Override
    public Database startDatabase(Migrations migrations) {
        MigrationTool tool = MigrationTools.choose(migrations); // before anything is started
        PostgresServer server;
        try {
            server = PostgresServer.start();
        } catch (IllegalStateException e) {
            throw cannotStart(e);
        }
        try {
            TestDatabase database = made(server, List.of());
            return new Alone(server, database.url(), tool.apply(database));
        } catch (SQLException e) {
            server.close();
            throw cannotMake(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A database that is new, with its schema; all scripts of it or none. */
    private static TestDatabase made(PostgresServer server, List<Path> schema) throws SQLException {
        TestDatabase made = server.createDatabase(DATABASE);
        try (Connection connection = DriverManager.getConnection(SqlScript.simple(made.jdbcUrl()))) {
            connection.setAutoCommit(false);
            schema.forEach(script -> SqlScript.run(script, connection));
            connection.commit();
            return made;
        } catch (SQLException | PenstockException e) {
            made.close(); // so that the next start finds none without its schema
            throw e;
        }
    }

    private static PenstockException cannotStart(IllegalStateException e) {
        return new PenstockException(String.valueOf(e.getMessage()), "Mend that and start again.", e);
    }

    private static PenstockException cannotMake(SQLException e) {
        return new PenstockException("cannot make the database " + DATABASE, "Start again.", e);
    }

    private record Alone(PostgresServer server, String url, String applied) implements Database {

        @Override
        public void close() {
            server.close();
        }
    }

    private record Begun(
            ServerPair servers, List<Path> schema, @Nullable MigrationTool tool) implements Pair {

        @Override
        public Addresses await() {
            try {
                PostgresServer postgres = servers.postgres();
                boolean isThere = postgres.hasDatabase(DATABASE);
                TestDatabase database = isThere ? postgres.database(DATABASE) : made(postgres, schema);
                String applied = tool == null || (isThere && !tool.remembers()) ? "" : apply(tool, database, isThere);
                return new Addresses(database.url(), servers.openSearch().url(), applied);
            } catch (IllegalStateException e) {
                throw cannotStart(e);
            } catch (SQLException e) {
                throw cannotMake(e);
            }
        }

        private static String apply(MigrationTool tool, TestDatabase database, boolean isThere) throws SQLException {
            try {
                return tool.apply(database);
            } catch (PenstockException e) {
                if (!isThere) {
                    database.close(); // as above
                }
                throw e;
            }
        }

        @Override
        public void close() {
            servers.close();
        }
    }
}
