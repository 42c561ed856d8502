package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The server that the slot is on: the primary, or a standby of it. What fails there is blamed on it. Thread-safe; all
 * connections of one object lead to one server.
 */
final class SlotServer {

    private final Connections connections;
    private final PostgresErrors errors;

    private SlotServer(Connections connections, PostgresErrors errors) {
        this.connections = connections;
        this.errors = errors;
    }

    /**
     * The server of a session.
     *
     * @param primary the session's connections to the primary
     */
    static SlotServer of(PostgresOptions options, Connections primary) {
        Connections connections = options.standby() == null ? primary : new Connections(options.stream());
        return new SlotServer(connections, new PostgresErrors(options.stream()));
    }

    /** A connection for questions, as {@link Connections#forStatements()} makes it. */
    Connection forStatements() {
        return ask(connections::forStatements);
    }

    /** The same, with another time after which it is taken for lost. */
    Connection forStatements(Duration longestAnswer) {
        return ask(() -> connections.forStatements(longestAnswer));
    }

    /** A connection for the stream, as {@link Connections#forReplication} makes it. */
    Connection forReplication(Liveness liveness) {
        return ask(() -> connections.forReplication(liveness));
    }

    /** What makes exceptions of failures there. */
    PostgresErrors errors() {
        return errors;
    }

    /**
     * Asks the server something.
     *
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when it cannot answer now
     * @throws dev.penstock.runtime.spi.PenstockException when it refuses
     */
    <T> T ask(Question<T> question) {
        try {
            return question.put();
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    /** Something that is asked over a connection to the server. */
    interface Question<T> {
        T put() throws SQLException;
    }
}
