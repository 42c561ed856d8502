package dev.penstock.testkit;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A script of SQL, handed to the server as it is. */
final class SqlScript {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SqlScript() {}

    /**
     * What the URL of a connection for scripts must have: the server takes them apart itself, which knows all of its SQL, and tells
     * where in the script a mistake is.
     */
    static String simple(String jdbcUrl) {
        return jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "preferQueryMode=simple";
    }

    /**
     * Runs a script, whose statements are one transaction if it says nothing of transactions.
     *
     * @throws PenstockException when it cannot be read, or the server refuses it: with the file, the message and the line
     */
    static void run(Path file, Connection connection) {
        String text = text(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new PenstockException(file + ": " + told(e, text), remedy(e), e);
        }
    }

    static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new PenstockException("cannot read " + file, "Give a file of SQL in UTF-8.", e);
        }
    }

    private static String told(SQLException e, String script) {
        ServerErrorMessage error = e instanceof PSQLException ofServer ? ofServer.getServerErrorMessage() : null;
        if (error == null) {
            return line(String.valueOf(e.getMessage()));
        }
        String detail = error.getDetail() == null ? "" : " (" + error.getDetail() + ")";
        String where = error.getPosition() > 0 ? ", in line " + lineAt(error.getPosition(), script) : "";
        return line(error.getSeverity() + ": " + error.getMessage() + detail + where);
    }

    private static String remedy(SQLException e) {
        return "25001".equals(e.getSQLState()) // active_sql_transaction
                ? "Give that statement a script of its own: the statements of a script are one transaction."
                : "Correct it; what begins with a backslash is psql's, no SQL.";
    }

    /**
     * The line of a place.
     *
     * @param position from 1, in characters as PostgreSQL counts them
     */
    static long lineAt(int position, String script) {
        return script.codePoints()
                        .limit(position - 1L)
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    /** One line of what may be several. */
    static String line(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
