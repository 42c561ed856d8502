package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Takes away what a deployment that is over has left in the database: a slot that nobody reads holds back the log for ever.
 * Each step may be taken again; what is gone already is no error. Used by one thread.
 */
public final class Retirement {

    private static final String SLOT_IN_USE = "55006";
    private static final String NOT_ALLOWED = "42501";

    private final PostgresOptions options;

    Retirement(PostgresOptions options) {
        this.options = options;
    }

    /**
     * Drops the slot. What was remembered beside the indexes then no longer has a history to go on with.
     *
     * @return whether there was one
     * @throws PenstockException when an engine, or somebody else, is reading it; when it is of another database, or not one
     *     for changes; when the role may not drop it
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public boolean dropSlot() {
        return on(options.stream(), connection -> {
            SlotStatus slot = SlotStatus.read(connection, options.slot());
            if (slot == null) {
                return false;
            }
            if (!"pgoutput".equals(slot.plugin()) || !connection.getCatalog().equals(slot.database())) {
                throw new PenstockException(
                        "the replication slot " + options.slot() + " is not ours: it is one of the database "
                                + slot.database() + " and the plugin " + slot.plugin(),
                        "Correct --slot or the URL.");
            }
            refuseActive(connection);
            try {
                ReplicationSlot.drop(connection, options.slot());
            } catch (SQLException e) {
                if (SLOT_IN_USE.equals(e.getSQLState())) {
                    refuseActive(connection);
                }
                throw e;
            }
            return true;
        });
    }

    /**
     * Drops the publication.
     *
     * @return whether there was one
     * @throws PenstockException when the slot is still there, which could not be read any more; when the role may not drop it
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public boolean dropPublication() {
        boolean slotIsThere = on(options.stream(), this::hasSlot);
        if (slotIsThere) {
            throw new PenstockException(
                    "the replication slot " + options.slot() + " is still there, and without its publication it could"
                            + " never be read again",
                    "Drop the slot first, or both at once: --drop-slot --drop-publication.");
        }
        return on(options.address(), connection -> {
            if (!new Publication(connection, options.publication()).exists()) {
                return false;
            }
            String sql = "DROP PUBLICATION " + Identifiers.quote(options.publication());
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                if (NOT_ALLOWED.equals(e.getSQLState())) {
                    throw new PenstockException(
                            "the role " + new Catalog(connection).text("current_user")
                                    + " does not own the publication " + options.publication(),
                            "Run as its owner or a superuser: " + sql + ".",
                            e);
                }
                throw e;
            }
            return true;
        });
    }

    /**
     * Makes sure that no engine reads the slot.
     *
     * @throws PenstockException when one does
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public void refuseWhileRead() {
        on(options.stream(), connection -> {
            refuseActive(connection);
            return true;
        });
    }

    private boolean hasSlot(Connection connection) throws SQLException {
        SlotStatus slot = SlotStatus.read(connection, options.slot());
        return slot != null && connection.getCatalog().equals(slot.database());
    }

    private void refuseActive(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT active_pid, application_name"
                + " FROM pg_replication_slots LEFT JOIN pg_stat_activity ON pid = active_pid"
                + " WHERE slot_name = ? AND active")) {
            statement.setString(1, options.slot());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new PenstockException(
                            "the replication slot " + options.slot() + " is being read by process " + row.getString(1)
                                    + " (application " + row.getString(2) + ")",
                            "Stop that first.");
                }
            }
        }
    }

    private static boolean on(PostgresAddress address, Step step) {
        try (Connection connection = new Connections(address).forStatements()) {
            return step.take(connection);
        } catch (SQLException e) {
            throw new PostgresErrors(address).translate(e);
        }
    }

    private interface Step {
        boolean take(Connection connection) throws SQLException;
    }
}
