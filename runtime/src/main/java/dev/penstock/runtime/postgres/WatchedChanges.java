package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Changes, with a look now and then at what the stream does not tell of. Used by one thread. */
final class WatchedChanges implements ChangeSource {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final ChangeSource changes;
    private final PartitionWatch partitions;
    private final ShapeWatch shapes;
    private final Connection connection;
    private final @Nullable StandbyCheck standby;
    private final PostgresErrors errors;
    private long lookedNanos = System.nanoTime() - LOOK_INTERVAL.toNanos();

    /** Looks over the connection that the gate uses, by the same thread. */
    WatchedChanges(
            ChangeSource changes,
            PartitionWatch partitions,
            ShapeWatch shapes,
            PostgresSession.Sockets sockets,
            PostgresErrors errors) {
        this.changes = changes;
        this.partitions = partitions;
        this.shapes = shapes;
        this.connection = sockets.control();
        this.standby = sockets.standby();
        this.errors = errors;
    }

    @Override
    public @Nullable ChangeEvent poll(Duration wait) throws InterruptedException {
        if (System.nanoTime() - lookedNanos >= LOOK_INTERVAL.toNanos()) {
            look();
            lookedNanos = System.nanoTime();
        }
        return changes.poll(wait);
    }

    @Override
    public void check() {
        changes.check();
    }

    @Override
    public void confirm(WalPosition position) {
        changes.confirm(position);
    }

    private void look() {
        try {
            if (standby != null) {
                standby.checkStill();
            }
            shapes.look(connection);
            if (!partitions.isIdle()) {
                partitions.check(connection, partitions.list(connection));
            }
        } catch (SQLException e) {
            throw errors.translate(LockWait.named(connection, e));
        }
    }
}
