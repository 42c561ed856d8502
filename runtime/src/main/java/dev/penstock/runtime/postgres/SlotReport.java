package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a replication slot, whether or not an engine runs.
 *
 * @param name its name
 * @param active whether somebody reads it now
 * @param confirmed the position that its reader has confirmed last
 * @param lagBytes how much log lies behind that
 * @param retainedBytes how much log is kept for it
 * @param walStatus reserved, extended, unreserved or lost
 * @param warning what will go wrong unless somebody acts, and what to do; null while there is nothing
 */
public record SlotReport(
        String name,
        boolean active,
        WalPosition confirmed,
        long lagBytes,
        long retainedBytes,
        String walStatus,
        @Nullable String warning) {

    /**
     * Asks the database.
     *
     * @param database where it is, and what the slot is called
     * @return null when there is no such slot
     * @throws dev.penstock.runtime.spi.PenstockException when the options cannot be understood
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public static @Nullable SlotReport of(PostgresSource.Builder database) {
        PostgresOptions options = database.options();
        try (Connection primary = new Connections(options.address()).forStatements();
                Connection slots = new Connections(options.stream()).forStatements()) {
            SlotHealth health = SlotHealth.read(primary, slots, options.slot());
            SlotStatus status = SlotStatus.read(slots, options.slot());
            return health == null || status == null
                    ? null
                    : new SlotReport(
                            options.slot(),
                            status.active(),
                            health.confirmed(),
                            health.lagBytes(),
                            health.retainedBytes(),
                            health.walStatus(),
                            health.warning(options.slot()));
        } catch (SQLException e) {
            throw new PostgresErrors(options.address()).translate(e);
        }
    }
}
