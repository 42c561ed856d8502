package dev.penstock.benchmarks.capture;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/** pgjdbc alone: reads each message and throws it away. The floor. */
final class BareReader implements Reader {

    @Override
    public Reading read(Workload workload, String slot) throws Exception {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        Stopwatch stopwatch = new Stopwatch(workload.transactions());
        try (Connection connection = DriverManager.getConnection(workload.jdbcUrl(), properties);
                PGReplicationStream stream = connection
                        .unwrap(PGConnection.class)
                        .getReplicationAPI()
                        .replicationStream()
                        .logical()
                        .withSlotName(slot)
                        .withSlotOption("proto_version", 1)
                        .withSlotOption("publication_names", Workload.PUBLICATION)
                        .withStatusInterval(1, TimeUnit.SECONDS)
                        .start()) {
            while (true) {
                ByteBuffer message = stream.readPending();
                if (message == null) {
                    TimeUnit.MILLISECONDS.sleep(10);
                } else if (message.get(message.position()) == 'U' && stopwatch.change()) {
                    return stopwatch.stop();
                }
            }
        }
    }
}
