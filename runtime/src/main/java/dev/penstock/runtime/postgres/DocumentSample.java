package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Builds some documents of an index, to estimate how many there are and how large. */
final class DocumentSample {

    private static final int DOCUMENTS = 100;
    private static final String CANCELLED = "57014";
    private static final int KIB = 1024;

    private DocumentSample() {}

    /** What is to be said of an index's documents. */
    static Verdict verdict(Connection connection, IndexDefinition index, PostgresErrors errors) throws SQLException {
        String subject = "documents of " + index.name();
        long rows = RowEstimate.of(connection, index.root());
        connection.setAutoCommit(false);
        try (Statement limit = connection.createStatement()) {
            limit.execute("SET LOCAL statement_timeout = '10s'");
            return read(connection, index, subject, rows);
        } catch (SQLException e) {
            BuildFailedException failed = errors.ofRows(e);
            if (failed != null) {
                return Verdict.fail(
                        subject,
                        "not every document can be built: " + failed.getMessage(),
                        "Correct the row, or start with --on-rejection=dead-letter.");
            }
            if (CANCELLED.equals(e.getSQLState())) {
                return Verdict.warn(
                        subject,
                        "about " + rows + "; to build " + DOCUMENTS + " of them took longer than 10 s",
                        "Look for an index that is missing, or for documents that are very large.");
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Verdict read(Connection connection, IndexDefinition index, String subject, long rows)
            throws SQLException {
        SqlText sql = SqlText.of("SELECT count(*), coalesce(sum(octet_length(\"sample\".\"document\")), 0)::bigint,"
                + " coalesce(max(octet_length(\"sample\".\"document\")), 0) FROM (\n"
                + index.documentSql().byRange() + "\nLIMIT " + DOCUMENTS + ") AS \"sample\"");
        try (PreparedStatement statement = connection.prepareStatement(sql.jdbc())) {
            for (int place = 1; place <= sql.parameters().size(); place++) {
                statement.setString(place, null);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return verdict(subject, rows, row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private static Verdict verdict(String subject, long rows, long built, long bytes, long largest) {
        if (built == 0) {
            return Verdict.ok(subject, "there are none yet");
        }
        long average = bytes / built;
        String size = " of " + size(average) + " on average, " + size(largest) + " at most";
        if (built < DOCUMENTS) {
            return Verdict.ok(subject, built + size);
        }
        if (rows < built) {
            return Verdict.ok(
                    subject, "more than " + built + size + " (how many more is known once the table is analysed)");
        }
        return Verdict.ok(
                subject,
                "about " + rows + size + " as far as " + built + " of them tell; " + size(rows * average) + " in all");
    }

    private static String size(long bytes) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        double number = bytes;
        int unit = 0;
        while (number >= KIB && unit < units.length - 1) {
            number /= KIB;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", number, units[unit]);
    }
}
