package dev.penstock.benchmarks.idle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What others write: rows of a table that is not published, at an even rate. Used by one thread. */
final class ForeignWrites {

    private static final int ROWS = 10;
    private static final int ROW_BYTES = 8_000;

    private final Connection connection;
    private final long started = System.nanoTime();
    private final double bytesPerNano;
    private long written;

    ForeignWrites(Connection connection, long bytes, Duration time) {
        this.connection = connection;
        this.bytesPerNano = (double) bytes / time.toNanos();
    }

    /** Writes what should have been written by now. */
    void catchUp() throws SQLException {
        long due = (long) ((System.nanoTime() - started) * bytesPerNano);
        try (Statement statement = connection.createStatement()) {
            while (written < due) {
                // Random digits, which PostgreSQL cannot compress away.
                statement.execute("INSERT INTO noise SELECT (SELECT string_agg(md5(random()::text || n || m), '')"
                        + " FROM generate_series(1, " + ROW_BYTES / 32 + ") AS m) FROM generate_series(1, " + ROWS
                        + ") AS n");
                written += (long) ROWS * ROW_BYTES;
            }
            statement.execute("TRUNCATE noise");
        }
    }
}
