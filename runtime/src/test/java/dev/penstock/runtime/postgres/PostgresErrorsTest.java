package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class PostgresErrorsTest {

    private final PostgresErrors errors =
            new PostgresErrors(PostgresAddress.parse("postgresql://app:s3cret@localhost/shop", null, null));

    @ParameterizedTest
    @CsvSource({
        "28P01, Check the user app and its password",
        "28000, pg_hba.conf",
        "3D000, database's name",
        "42501, Grant it to the user app",
        "42P01, Compare the record with the table",
        "42703, Compare the record with the table",
        "53400, max_replication_slots",
    })
    void saysWhatToDo(String state, String remedy) {
        PenstockException translated = assertInstanceOf(PenstockException.class, translate(state));

        assertTrue(message(translated).contains(remedy), message(translated));
        assertTrue(message(translated).startsWith("PostgreSQL at localhost:5432, database shop: it failed. "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "40001", "40P01", "53000", "53100", "53200", "53300", "55006",
                "55P03", "57014", "57P01", "57P02", "57P03",
            })
    void waitsForWhatMayPassByItself(String state) {
        assertInstanceOf(SourceUnavailableException.class, translate(state));
    }

    @ParameterizedTest
    @CsvSource({"28P01, Check the user app and its password", "08004, Give the password of the user app"})
    void waitsForAPasswordThatStandsInAFile(String state, String remedy, @TempDir Path directory) throws IOException {
        Path lines = Files.writeString(directory.resolve("pgpass"), "elsewhere:*:*:*:s3cret");
        PostgresErrors ofFile = new PostgresErrors(
                PostgresAddress.parse("postgresql://app@localhost/shop?passfile=" + lines, null, null));
        SourceUnavailableException wait = assertInstanceOf(
                SourceUnavailableException.class, ofFile.translate(new SQLException("it failed", state)));

        assertTrue(wait.remedy().contains(remedy), wait.remedy());
    }

    @Test
    void namesTheStatementTimeoutWhenAStatementIsCancelled() {
        SourceUnavailableException cancelled = assertInstanceOf(SourceUnavailableException.class, translate("57014"));

        assertTrue(message(cancelled).endsWith("it failed; the statement timeout is 5 min"), message(cancelled));
        assertTrue(cancelled.remedy().contains("--statement-timeout"), cancelled.remedy());
    }

    @Test
    void takesAStatementForTooLongOnlyWhenItWasGivenItsTime() {
        SQLException cancelled = new SQLException("ERROR: canceling statement", "57014");
        long limit = Duration.ofMinutes(5).toNanos();

        assertTrue(errors.isTimeout(cancelled, limit));
        assertFalse(errors.isTimeout(cancelled, limit - 1), "somebody has cancelled it");
        assertFalse(errors.isTimeout(new SQLException("ERROR: division by zero", "22012"), limit));
        assertEquals(
                "PostgreSQL at localhost:5432, database shop: ERROR: canceling statement; the statement timeout is 5 min",
                message(errors.outOfTime(cancelled)));
    }

    @Test
    void saysWhichRightMarksInTheLogTake() {
        RuntimeException translated = errors.translate(
                new SQLException("ERROR: permission denied for function pg_logical_emit_message", "42501"));

        assertTrue(
                message(translated)
                        .contains(
                                "Run: GRANT EXECUTE ON FUNCTION pg_logical_emit_message(boolean, text, text, boolean)"
                                        + " TO \"app\"; before PostgreSQL 17 it is pg_logical_emit_message(boolean, text, text)."),
                message(translated));
    }

    @Test
    void saysWhatToDoAboutALockThatIsWaitedForInVain() {
        SourceUnavailableException inVain = assertInstanceOf(SourceUnavailableException.class, translate("55P03"));

        assertTrue(inVain.remedy().contains("the transaction that holds the lock"), inVain.remedy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FATAL: no pg_hba.conf entry for host \"::1\", user \"app\", no encryption | Add a line",
                "FATAL: connection requires a valid client certificate | sslcert and sslkey",
                "FATAL: role \"app\" does not exist | check that the role exists",
            })
    void saysHowToBeLetIn(String reason, String remedy) {
        RuntimeException translated = errors.translate(new SQLException(reason, "28000"));

        assertTrue(message(translated).contains(remedy), message(translated));
    }

    @Test
    void waitsForFailuresOfTheDriverThatHaveNoState() {
        assertInstanceOf(SourceUnavailableException.class, errors.translate(new SQLException("broken pipe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "42601", "XX000", "58P01"})
    void stopsAtWhatItDoesNotKnowAndNamesTheState(String state) {
        PenstockException translated = assertInstanceOf(PenstockException.class, translate(state));

        assertTrue(message(translated).contains("(SQLSTATE " + state + ")"), message(translated));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20000", "21000", "22003", "22012", "22P02", "22P05", "23502", "23514", "2F005", "38000", "39004",
                "54000", "54001", "P0001",
            })
    void takesWhatTheRowsHoldForTheirOwn(String state) {
        BuildFailedException failed = errors.ofRows(new SQLException("ERROR: division by zero", state));

        assertEquals(
                "PostgreSQL at localhost:5432, database shop: ERROR: division by zero (SQLSTATE " + state + ")",
                failed == null ? null : failed.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "42P01", "42883", "53200", "57014", "XX000"})
    void doesNotBlameTheRowsForTheRest(String state) {
        assertNull(errors.ofRows(new SQLException("it failed", state)));
        assertNull(errors.ofRows(new SQLException("broken pipe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45000", "UE001", "90210"})
    void takesACodeThatAFunctionHasMadeUpForTheRowsOwn(String state) {
        assertEquals(
                "PostgreSQL at localhost:5432, database shop: ERROR: no price (SQLSTATE " + state + ")",
                String.valueOf(
                        Objects.requireNonNull(errors.ofRows(raised(state))).getMessage()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "0A000", "2F003", "40001", "42P01", "53200", "57014", "58030", "HV000", "XX000"})
    void doesNotTakeWhatTheServerSaysOfItselfForACodeThatWasMadeUp(String state) {
        assertNull(errors.ofRows(raised(state)));
        assertNull(errors.ofRows(new PSQLException("of the driver alone", PSQLState.UNEXPECTED_ERROR)));
    }

    @Test
    void keepsToOneLineAndHoldsNoSecret() {
        SQLException cause = new SQLException("ERROR: permission denied for table users.\n  Where: somewhere", "42501");

        RuntimeException translated = errors.translate(cause);

        assertSame(cause, translated.getCause());
        assertEquals(1, message(translated).lines().count());
        assertTrue(message(translated).contains("permission denied for table users. Grant"));
        assertFalse(message(translated).contains("s3cret"));
    }

    private static PSQLException raised(String state) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mno price\0\0"));
    }

    private RuntimeException translate(String state) {
        return errors.translate(new SQLException("it failed", state));
    }
}
