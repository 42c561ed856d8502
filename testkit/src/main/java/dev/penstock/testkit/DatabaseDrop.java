package dev.penstock.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a database that may still be in use.
 *
 * <p>DROP DATABASE (FORCE) ends sessions, but it refuses while there are prepared transactions or logical slots, and a
 * client that reconnects gets in between. So, in this order: roll back, let nobody in, end the sessions, drop slots, drop.
 */
final class DatabaseDrop {

    private static final Duration SLOTS = Duration.ofSeconds(30);

    private final PostgresAddress address;
    private final Connection connection;
    private final String name;

    private DatabaseDrop(PostgresAddress address, Connection connection, String name) {
        this.address = address;
        this.connection = connection;
        this.name = name;
    }

    static void drop(PostgresAddress address, String name) throws SQLException {
        try (Connection connection = address.connect(address.database())) {
            new DatabaseDrop(address, connection, name).run();
        }
    }

    private void run() throws SQLException {
        if (select("SELECT 1 FROM pg_database WHERE datname = ?").isEmpty()) {
            return;
        }
        List<String> prepared = select("SELECT gid FROM pg_prepared_xacts WHERE database = ?");
        if (!prepared.isEmpty()) {
            // Only a session of the same database can do it.
            address.execute(
                    name,
                    prepared.stream()
                            .map(gid -> "ROLLBACK PREPARED " + Sql.literal(gid))
                            .toArray(String[]::new));
        }
        execute("ALTER DATABASE " + Sql.identifier(name) + " ALLOW_CONNECTIONS false");
        Await.until("the replication slots of " + name + " are dropped", SLOTS, this::dropSlots);
        execute("DROP DATABASE " + Sql.identifier(name) + " WITH (FORCE)");
    }

    /** True when none is left. A slot that its walsender has not let go of yet is not dropped: the next try does it. */
    private boolean dropSlots() throws SQLException {
        select("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = ?");
        select(
                "SELECT pg_drop_replication_slot(slot_name)::text FROM pg_replication_slots WHERE database = ? AND NOT active");
        return select("SELECT slot_name FROM pg_replication_slots WHERE database = ?")
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> select(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
