package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server flush its log by a commit of our own (PostgreSQL documentation, 9.28.6, pg_logical_emit_message). Where that
 * is refused it is said once, and left to the server, which flushes by itself within seconds. Thread-safe.
 */
final class ForcedFlush {

    private static final Logger LOG = LoggerFactory.getLogger(ForcedFlush.class);

    /** A commit that is logged and waited for, so that the log is flushed up to it; it changes nothing. */
    private static final String FORCE = "SELECT pg_logical_emit_message(true, 'penstock', '')";

    private static final String REFUSED = "42501";

    private boolean refused;

    /** Whether everything that was logged before is durable now. */
    boolean force(Connection connection) throws SQLException {
        if (isRefused()) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement(FORCE)) {
            statement.execute();
            return true;
        } catch (SQLException e) {
            if (!REFUSED.equals(e.getSQLState())) {
                throw e;
            }
            refuse(connection, e);
            return false;
        }
    }

    /**
     * Lets the log grow, and says where it ends then. It is flushed up to there, too: who follows it gets there at once, and not when
     * the server happens to flush what came behind the first commit.
     */
    WalPosition advance(Connection connection) throws SQLException {
        force(connection);
        WalPosition end = WalPosition.parse(new Catalog(connection).text("pg_current_wal_insert_lsn()"));
        force(connection);
        return end;
    }

    private synchronized boolean isRefused() {
        return refused;
    }

    private synchronized void refuse(Connection connection, SQLException e) throws SQLException {
        if (!refused) {
            refused = true;
            LOG.warn(
                    "on an idle server documents wait up to some seconds for the log to be flushed ({}), unless you run: GRANT"
                            + " EXECUTE ON FUNCTION {} TO {}",
                    PostgresErrors.oneLine(e),
                    signature(connection.getMetaData().getDatabaseMajorVersion()),
                    Identifiers.quote(connection.getMetaData().getUserName()));
        }
    }

    /** The function's name for GRANT: there is another, of bytes. */
    static String signature(int version) {
        return "pg_logical_emit_message(boolean, text, text" + (version < 17 ? ")" : ", boolean)");
    }
}
