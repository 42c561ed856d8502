package dev.penstock.runtime.table;

import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of a generation: one for each document, and one for each that was deleted lately. Thread-safe. */
final class DocumentTable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTable.class);
    private static final String GONE = "42P01";
    private static final int MOST_SWEPT = 10_000;

    private final Sessions sessions;
    private final String table;

    DocumentTable(Sessions sessions, String table) {
        this.sessions = sessions;
        this.table = table;
    }

    /**
     * Writes documents, each of another id and in the order of ids: whoever locks rows does it in that order.
     *
     * @param rejected gets those that can never be written
     */
    void write(List<VersionedDocument> documents, List<Rejection> rejected) {
        try {
            sessions.attempt(connection -> upsert(connection, documents));
        } catch (SQLException e) {
            if (GONE.equals(e.getSQLState())) {
                throw new GenerationLostException("the table " + table + " was removed while it was written");
            }
            if (!isOfValues(e)) {
                throw Sessions.translate(e);
            }
            if (documents.size() == 1) {
                rejected.add(new Rejection(documents.get(0).id(), Sessions.oneLine(e)));
                return;
            }
            int half = documents.size() / 2;
            write(documents.subList(0, half), rejected);
            write(documents.subList(half, documents.size()), rejected);
        }
    }

    /** Data exceptions, constraints that somebody has added, and program limits. */
    private static boolean isOfValues(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return Stream.of("22", "23", "54").anyMatch(state::startsWith);
    }

    private int upsert(Connection connection, List<VersionedDocument> documents) throws SQLException {
        Array ids = connection.createArrayOf(
                "text", documents.stream().map(VersionedDocument::id).toArray());
        Array versions = connection.createArrayOf(
                "bigint", documents.stream().map(VersionedDocument::version).toArray());
        Array sources = connection.createArrayOf(
                "text", documents.stream().map(DocumentTable::text).toArray());
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table + " AS old"
                + " SELECT id, version, source::jsonb, CASE WHEN source IS NULL THEN clock_timestamp() END"
                + " FROM unnest(?::text[], ?::bigint[], ?::text[]) AS given (id, version, source)"
                + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, document = excluded.document,"
                + " deleted_at = excluded.deleted_at WHERE old.version <= excluded.version")) {
            statement.setArray(1, ids);
            statement.setArray(2, versions);
            statement.setArray(3, sources);
            return statement.executeUpdate();
        } finally {
            ids.free();
            versions.free();
            sources.free();
        }
    }

    @SuppressWarnings("NullAway") // an element of an array may be null
    private static String text(VersionedDocument document) {
        byte[] source = document.source();
        return source == null ? null : new String(source, StandardCharsets.UTF_8);
    }

    /**
     * Forgets deletes that are so old that no older write can come any more; if that fails, another time.
     *
     * @return whether there may be more of them
     */
    boolean sweep(Duration age) {
        try {
            return sessions.attempt(connection -> delete(connection, age)) == MOST_SWEPT;
        } catch (SQLException | SinkUnavailableException e) {
            LOG.debug("{} could not be swept", table, e);
            return false;
        }
    }

    private int delete(Connection connection, Duration age) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table
                + " WHERE id IN (SELECT id FROM " + table + " WHERE document IS NULL"
                + " AND deleted_at < now() - ? * interval '1 millisecond'"
                + " ORDER BY deleted_at LIMIT " + MOST_SWEPT + " FOR UPDATE SKIP LOCKED)")) {
            statement.setLong(1, age.toMillis());
            return statement.executeUpdate();
        }
    }
}
