package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Turns a failure of PostgreSQL into what the engine can act on: something that a person must mend, or something that may
 * pass by itself (PostgreSQL documentation, Appendix A, PostgreSQL Error Codes).
 */
final class PostgresErrors {

    /** By the statement timeout, or by somebody. */
    private static final String CANCELLED = "57014";

    /** Names itself in whatever language the server refuses it. */
    private static final String EMIT = "pg_logical_emit_message";

    private static final String OTHER_METHOD =
            "Compare what pg_hba.conf says with require_auth and channel_binding; channel binding needs SCRAM over TLS.";

    /**
     * What rows can do to a statement that only reads: 20 (no case of a CASE), 21 (cardinality violation), 22 (data exception),
     * 23 (a value that its domain refuses), 2F005 (a function that ends without a result), 38 and 39 (a function in another
     * language fails), 54 (program limit exceeded), and P0, by which a function in PL/pgSQL refuses.
     */
    private static final List<String> ROWS = List.of("20", "21", "22", "23", "2F005", "38", "39", "54", "P0");

    /** Of PostgreSQL's own codes. */
    private static final Set<String> KNOWN_CLASSES = Set.of(
            "00", "01", "02", "03", "08", "09", "0A", "0B", "0F", "0L", "0P", "0Z", "10", "20", "21", "22", "23", "24",
            "25", "26", "27", "28", "2B", "2D", "2F", "34", "38", "39", "3B", "3D", "3F", "40", "42", "44", "53", "54",
            "55", "57", "58", "72", "F0", "HV", "P0", "XX");

    private final PostgresAddress address;

    PostgresErrors(PostgresAddress address) {
        this.address = address;
    }

    /** The exception to throw for a failure. */
    RuntimeException translate(SQLException e) {
        Diagnosis diagnosis = e instanceof ServersFailedException several ? ofSeveral(several) : diagnose(e);
        String fact = address + ": " + diagnosis.fact();
        return diagnosis.passing()
                ? new SourceUnavailableException(fact, diagnosis.remedy(), e)
                : new PenstockException(fact, diagnosis.remedy(), e);
    }

    /** One that may come back keeps the rest from being given up: it may be the one that is wanted. */
    private Diagnosis ofSeveral(ServersFailedException e) {
        List<String> facts = new ArrayList<>();
        Set<String> remedies = new LinkedHashSet<>();
        boolean passing = false;
        for (ServersFailedException.Failure failure : e.failures()) {
            Diagnosis diagnosis = diagnose(failure.reason());
            facts.add(failure.server() + ": " + diagnosis.fact());
            remedies.add(diagnosis.remedy());
            passing |= diagnosis.passing();
        }
        return new Diagnosis(
                "none of the servers can be had (" + String.join("; ", facts) + ")",
                String.join(" ", remedies),
                passing);
    }

    private Diagnosis diagnose(SQLException e) {
        Diagnosis connection = ConnectionFailures.diagnose(e, address);
        if (connection != null) {
            return connection;
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String remedy = remedy(state, oneLine(e));
        if (remedy != null) {
            return isAboutThePassword(state) && address.readsPasswords()
                    ? Diagnosis.passing(oneLine(e), remedy)
                    : Diagnosis.toMend(oneLine(e), remedy);
        }
        if (state.equals(CANCELLED)) {
            return cancelled(e);
        }
        if (state.equals(LockWait.IN_VAIN)) {
            return Diagnosis.passing(
                    oneLine(e),
                    "Wait until the transaction that holds the lock ends, or end it (pg_locks, pg_stat_activity); ALTER TABLE"
                            + " and VACUUM FULL hold theirs for as long as they take.");
        }
        return isPassing(state)
                ? Diagnosis.passing(oneLine(e), "Start it or correct the URL.")
                : Diagnosis.toMend(
                        oneLine(e) + " (SQLSTATE " + state + ")",
                        "Mend what the database refuses and start again; nothing is lost.");
    }

    private Diagnosis cancelled(SQLException e) {
        return Diagnosis.passing(
                oneLine(e) + "; the statement timeout is " + TimeText.of(address.statementTimeout()),
                "If it is too short, raise --statement-timeout; if statements are slow, look for an index that is missing over"
                        + " a foreign key.");
    }

    /** Whether the server has cancelled a statement by itself, which it says in its own language; or somebody has, later. */
    boolean isTimeout(SQLException e, long tookNanos) {
        Duration longest = Connections.longestBuild(address);
        return CANCELLED.equals(e.getSQLState()) && !longest.isZero() && tookNanos >= longest.toNanos();
    }

    /** The exception to throw for a build that was cancelled then. */
    BuildTimeoutException outOfTime(SQLException e) {
        Diagnosis cancelled = cancelled(e);
        return new BuildTimeoutException(address + ": " + cancelled.fact(), cancelled.remedy(), e);
    }

    /**
     * The exception to throw for the failure of a statement that builds documents, when what the rows hold makes it fail;
     * null when it is another.
     */
    @Nullable BuildFailedException ofRows(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return ROWS.stream().anyMatch(state::startsWith) || isRaised(e, state)
                ? new BuildFailedException(address + ": " + oneLine(e) + " (SQLSTATE " + state + ")", e)
                : null;
    }

    /** A function has refused with a code of its own. Those that the driver makes up come without the server's message. */
    private static boolean isRaised(SQLException e, String state) {
        return e instanceof PSQLException failure
                && failure.getServerErrorMessage() != null
                && state.length() == 5
                && !KNOWN_CLASSES.contains(state.substring(0, 2));
    }

    private @Nullable String remedy(String state, String message) {
        return switch (state) {
            case "08004" -> address.hasPassword() ? OTHER_METHOD : noPassword();
            case "28P01" ->
                "Check the user " + address.user()
                        + " and its password. If pg_hba.conf says scram-sha-256, the password must have been set while"
                        + " password_encryption was scram-sha-256.";
            case "28000" -> ofLogin(message);
            case "3D000" -> "Check the database's name in the URL.";
            case "42501" ->
                message.contains(EMIT)
                        ? "Run: GRANT EXECUTE ON FUNCTION " + ForcedFlush.signature(17) + " TO "
                                + Identifiers.quote(address.user()) + "; before PostgreSQL 17 it is "
                                + ForcedFlush.signature(16) + "."
                        : "Grant it to the user " + address.user()
                                + ": SELECT on every table of the documents, REPLICATION for the slot,"
                                + " and ownership of the tables or an existing publication.";
            case "42P01", "42703", "42883" ->
                "Compare the record with the table; names are exact, upper and lower case" + " included.";
            case "42704" -> "If the publication was dropped, " + Publication.RESEED;
            case "53400" -> "Raise max_replication_slots or drop a slot that is not needed (pg_replication_slots).";
            default -> null;
        };
    }

    /** Wrong, or none that fits: a file may have another soon. */
    private boolean isAboutThePassword(String state) {
        return state.equals("28P01") || (state.equals("08004") && !address.hasPassword());
    }

    private String noPassword() {
        return "Give the password of the user " + address.user()
                + ": PENSTOCK_DATABASE_PASSWORD, PENSTOCK_DATABASE_PASSWORD_FILE, pgpass, or the URL.";
    }

    /** The server may say it in another language; then the remedy is a general one. */
    private String ofLogin(String message) {
        if (message.contains("no pg_hba.conf entry")) {
            return "Add a line for this user, database and address to pg_hba.conf, hostssl or host as the message says of"
                    + " encryption, and reload it.";
        }
        if (message.contains("certificate")) {
            return "Give a client certificate with sslcert and sslkey: for the common name " + address.user()
                    + " (unless pg_ident.conf maps another), by an authority in the server's ssl_ca_file (others are not"
                    + " even sent).";
        }
        return "Let the user " + address.user()
                + " log in from here: check that the role exists and what pg_hba.conf says, also for replication.";
    }

    /** Loss of connection, shortage, shutdown; a SQLException of pgjdbc's own has no state. */
    private static boolean isPassing(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55006"); // the slot is still in use
    }

    /** What went wrong, without the details behind it and without a full stop. */
    static String oneLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = (end < 0 ? message : message.substring(0, end)).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
