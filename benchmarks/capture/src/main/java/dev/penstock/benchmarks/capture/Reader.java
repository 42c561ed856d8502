package dev.penstock.benchmarks.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Something that reads the changes that a slot holds. */
interface Reader {

    /** Makes a slot, before there is anything to read. */
    default void prepare(Workload workload, String slot) throws SQLException, InterruptedException {
        try (Connection connection = workload.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_logical_replication_slot('" + slot + "', 'pgoutput')");
        }
    }

    /**
     * Reads a slot to the end of the workload.
     *
     * @return how long it took from the first change to the last, by the clock
     * @throws Exception when it cannot be read; the measurement fails then
     */
    Reading read(Workload workload, String slot) throws Exception;
}
