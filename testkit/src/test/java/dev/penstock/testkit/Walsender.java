package dev.penstock.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/** A connection that streams a slot. */
final class Walsender implements AutoCloseable {

    private final Connection connection;
    private final PGReplicationStream stream;

    private Walsender(Connection connection, PGReplicationStream stream) {
        this.connection = connection;
        this.stream = stream;
    }

    static Walsender start(String jdbcUrl, String slot, String publication) throws SQLException {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        Connection connection = DriverManager.getConnection(jdbcUrl, properties);
        PGReplicationStream stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(slot)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", publication)
                .start();
        return new Walsender(connection, stream);
    }

    /** Fails once the walsender has been ended. (Connection.isValid would wait for the stream's end, forever.) */
    void read() throws SQLException {
        stream.readPending();
    }

    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
