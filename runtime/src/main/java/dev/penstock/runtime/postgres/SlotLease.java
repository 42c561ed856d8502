package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link SlotLock} that is held: a thread proves that the engine lives, and tells when the lock is lost. Thread-safe. */
final class SlotLease {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final String slot;
    private final Connections connections;
    private final Connection connection;
    private final Thread thread;
    private volatile boolean released;
    private @Nullable SourceUnavailableException loss;
    private @Nullable Consumer<SourceUnavailableException> onLoss;

    /**
     * Keeps a lock that was just taken.
     *
     * @param connections made {@code connection}, which holds it
     */
    SlotLease(String slot, Connections connections, Connection connection) {
        this.slot = slot;
        this.connections = connections;
        this.connection = connection;
        this.thread = new Thread(this::run, "penstock-lease");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Connections to the server that the lock is on. */
    Connections connections() {
        return connections;
    }

    /** Has somebody told that the lock is lost, by the thread that notices it; at once when that is so already. */
    void onLoss(Consumer<SourceUnavailableException> listener) {
        SourceUnavailableException known;
        synchronized (this) {
            onLoss = listener;
            known = loss;
        }
        if (known != null) {
            listener.accept(known);
        }
    }

    /** Lets another engine work with the slot. */
    void release() {
        released = true;
        thread.interrupt();
        Connections.abort(connection);
    }

    private void run() {
        try {
            while (!released) {
                Thread.sleep(SIGN_OF_LIFE.toMillis());
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                }
            }
        } catch (InterruptedException e) {
            // Released: nobody else has this thread.
            assert released;
        } catch (SQLException e) {
            if (!released) {
                lost(e);
            }
        }
    }

    private void lost(SQLException cause) {
        SourceUnavailableException reason = new SourceUnavailableException(
                "the lock of slot " + slot + " is lost, so another engine may take over: "
                        + PostgresErrors.oneLine(cause),
                cause);
        Consumer<SourceUnavailableException> listener;
        synchronized (this) {
            loss = reason;
            listener = onLoss;
        }
        if (listener != null) {
            listener.accept(reason);
        }
    }
}
