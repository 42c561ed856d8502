package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.postgres.FakeDatabase.proxy;
import static dev.penstock.runtime.postgres.FakeDatabase.unexpected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockWaitTest {

    private String timeout = "30s";
    private boolean lost;

    @Test
    void waitsForAnotherTimeAndRestoresWhatWasThere() throws SQLException {
        String during = LockWait.atMost(Duration.ofSeconds(5), connection(), () -> timeout);

        assertEquals("5000", during);
        assertEquals("30s", timeout);
    }

    @Test
    void restoresWhatWasThereAfterAFailureToo() {
        SQLException failure = new SQLException("in vain", LockWait.IN_VAIN);

        SQLException thrown = assertThrows(
                SQLException.class, () -> LockWait.atMost(Duration.ZERO, connection(), () -> fail(failure)));

        assertSame(failure, thrown);
        assertEquals("30s", timeout);
    }

    @Test
    void theFailureIsThatOfTheStatementAlsoWhenTheConnectionIsLost() {
        SQLException failure = new SQLException("broken pipe", "08006");

        SQLException thrown = assertThrows(
                SQLException.class,
                () -> LockWait.atMost(Duration.ZERO, connection(), () -> {
                    lost = true;
                    return fail(failure);
                }));

        assertSame(failure, thrown);
    }

    private static String fail(SQLException failure) throws SQLException {
        throw failure;
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "createStatement" ->
                proxy(Statement.class, (statement, call, sql) -> switch (call.getName()) {
                    case "executeQuery" -> row();
                    case "close" -> null;
                    default -> throw unexpected(call);
                });
            case "prepareStatement" ->
                proxy(PreparedStatement.class, (statement, call, values) -> switch (call.getName()) {
                    case "setString" -> set((String) values[1]);
                    case "execute" -> true;
                    case "close" -> null;
                    default -> throw unexpected(call);
                });
            default -> throw unexpected(method);
        });
    }

    private Object set(String value) throws SQLException {
        if (lost) {
            throw new SQLException("it is closed", "08003");
        }
        timeout = value;
        return value;
    }

    private ResultSet row() {
        return proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "next" -> true;
            case "getString" -> timeout;
            case "close" -> null;
            default -> throw unexpected(method);
        });
    }
}
