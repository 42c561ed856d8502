package dev.penstock.runtime.postgres;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.TableEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/**
 * The catalog of a database as it is now: what docs/catalog.md describes. No row of a table is read, and no right to one is
 * needed.
 */
public final class LiveCatalog {

    /**
     * One snapshot for all questions; and names and constants come out the same whatever role, database and session say: types of
     * other schemas than PostgreSQL's own are qualified, and only what must be quoted is.
     */
    private static final List<String> SETTINGS = List.of(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
            "SET LOCAL search_path = ''",
            "SET LOCAL quote_all_identifiers = off");

    private LiveCatalog() {}

    /**
     * Reads a catalog: all schemas but those of PostgreSQL itself, without the tables of extensions, of tools for migrations, and
     * of Penstock's own table sink; and the types that columns of these tables have.
     *
     * @param database where it is
     * @param schemas the schemas whose tables are wanted, by their names as PostgreSQL stores them; none for all. One that is not
     *     there has no tables
     * @return in an order that depends on names alone
     * @throws dev.penstock.runtime.spi.PenstockException when the database refuses, or the options cannot be understood
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public static DatabaseCatalog read(PostgresSource.Builder database, Collection<String> schemas) {
        PostgresAddress address = database.options().address();
        try (Connection connection = new Connections(address).forStatements()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(String.join("; ", SETTINGS));
                return read(new CatalogQueries(connection), schemas);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new PostgresErrors(address).translate(e);
        }
    }

    private static DatabaseCatalog read(CatalogQueries queries, Collection<String> schemas) throws SQLException {
        List<TableEntry> tables = SinkTables.without(queries.tables(schemas));
        CatalogTypes types = queries.types().usedBy(tables);
        return new DatabaseCatalog(DatabaseCatalog.FORMAT, types.enums(), types.domains(), tables);
    }
}
