package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.RowExplanation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Builds documents beside the engine that follows the database. Thread-safe. */
final class PostgresReading implements DatabaseReading {

    private final PostgresOptions options;
    private final Connections connections;
    private final Connection control;
    private final PostgresErrors errors;
    private final ForcedFlush forced = new ForcedFlush();
    private final PartitionWatch partitions;
    private final ShapeWatch shapes;
    private final List<IndexDefinition> definitions;

    private PostgresReading(
            PostgresOptions options, Connections connections, Connection control, List<IndexDefinition> definitions)
            throws SQLException {
        this.options = options;
        this.definitions = List.copyOf(definitions);
        this.connections = connections;
        this.control = control;
        this.errors = new PostgresErrors(options.address());
        // That partitions come and go is for the engine to see.
        this.partitions = new PartitionWatch(options, List.of(), Map.of(), horizon -> {});
        TableShapes now = TableShapes.read(control, TableUses.of(definitions), options.publication());
        this.shapes = new ShapeWatch(options, definitions, now, partitions.session(), horizon -> {});
    }

    static PostgresReading open(PostgresOptions options, List<IndexDefinition> definitions) {
        Connections connections = new Connections(options.address());
        Connection control = null;
        try {
            control = connections.forStatements();
            ServerCheck.check(control);
            return new PostgresReading(options, connections, control, definitions);
        } catch (SQLException | RuntimeException e) {
            PostgresSession.closeQuietly(control, null);
            throw e instanceof SQLException sql
                    ? new PostgresErrors(options.address()).translate(sql)
                    : (RuntimeException) e;
        }
    }

    @Override
    public String source() {
        return options.slot();
    }

    @Override
    public synchronized String place() {
        try {
            return new Catalog(control)
                    .text("(SELECT system_identifier FROM pg_control_system()) || '/' || current_database()");
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public DocumentSource openDocuments() {
        try {
            return new PostgresDocuments(connections.forBuilds(), partitions, shapes, horizon -> {}, forced, errors);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public synchronized WalPosition position() {
        try {
            return WalPosition.parse(new Catalog(control).text("pg_current_wal_insert_lsn()"));
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public synchronized WalPosition advance() {
        try {
            return forced.advance(control);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public RowExplanation explain(String table, String key, int most, boolean analyze) {
        try (Connection connection = connections.forBuilds()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // which makes it so
            return new RowExplainer(connection, definitions, analyze).explain(table, key, most);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void close() {
        Connections.abort(control);
    }
}
