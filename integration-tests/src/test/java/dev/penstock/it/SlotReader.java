package dev.penstock.it;

import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/** Somebody who reads a slot and is no engine. */
record SlotReader(Connection connection, PGReplicationStream stream) implements AutoCloseable {

    /** Reads a slot whose publication has its name. */
    static SlotReader start(TestDatabase database, String slot) throws SQLException {
        Slots.awaitUnread(database::connect, slot);
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        return new SlotReader(
                connection,
                connection
                        .unwrap(PGConnection.class)
                        .getReplicationAPI()
                        .replicationStream()
                        .logical()
                        .withSlotName(slot)
                        .withSlotOption("proto_version", 1)
                        .withSlotOption("publication_names", slot)
                        .start());
    }

    /** Fails once the stream has been ended. */
    void read() throws SQLException {
        stream.readPending();
    }

    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
