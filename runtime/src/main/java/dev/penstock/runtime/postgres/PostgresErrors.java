package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a failure of PostgreSQL into what the engine can act on: something that a person must mend, or something that may
 * pass by itself (PostgreSQL documentation, Appendix A, PostgreSQL Error Codes).
 */
final class PostgresErrors {

    private final PostgresAddress address;

    PostgresErrors(PostgresAddress address) {
        this.address = address;
    }

    /** The exception to throw for a failure. */
    RuntimeException translate(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String remedy = remedy(state);
        if (remedy != null) {
            return new PenstockException(address + ": " + oneLine(e), remedy, e);
        }
        if (isPassing(state)) {
            return new SourceUnavailableException(address + ": " + oneLine(e), e);
        }
        return new PenstockException(
                withState(e, state), "Mend what the database refuses and start again; nothing is lost.", e);
    }

    /**
     * The exception to throw for the failure of a statement that builds documents, when what the rows hold makes it fail;
     * null when it is another: class 22 (data exception), 21 (cardinality violation), 54 (program limit exceeded), and P0,
     * by which a function in PL/pgSQL refuses.
     */
    @Nullable BuildFailedException ofRows(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return Stream.of("22", "21", "54", "P0").anyMatch(state::startsWith)
                ? new BuildFailedException(withState(e, state), e)
                : null;
    }

    private String withState(SQLException e, String state) {
        return address + ": " + oneLine(e) + " (SQLSTATE " + state + ")";
    }

    private @Nullable String remedy(String state) {
        return switch (state) {
            case "08004" ->
                "Give the password of the user " + address.user() + ": PENSTOCK_DATABASE_PASSWORD, the URL, or pgpass.";
            case "28P01" -> "Check the user " + address.user() + " and its password.";
            case "28000" ->
                "Let the user " + address.user()
                        + " log in from here: check that the role exists and what pg_hba.conf says, also for replication.";
            case "3D000" -> "Check the database's name in the URL.";
            case "42501" ->
                "Grant it to the user " + address.user()
                        + ": SELECT on every table of the documents, REPLICATION for the slot,"
                        + " and ownership of the tables or an existing publication.";
            case "42P01", "42703", "42883" ->
                "Compare the record with the table; names are exact, upper and lower case" + " included.";
            case "42704" -> "If the publication was dropped, " + Publication.RESEED;
            case "53400" -> "Raise max_replication_slots or drop a slot that is not needed (pg_replication_slots).";
            default -> null;
        };
    }

    /** Loss of connection, shortage, shutdown, lock conflicts; a SQLException of pgjdbc's own has no state. */
    private static boolean isPassing(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55006") // the slot is still in use
                || state.equals("55P03");
    }

    private static String oneLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = (end < 0 ? message : message.substring(0, end)).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
