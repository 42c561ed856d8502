package dev.penstock.benchmarks.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What is done to the orders while an engine follows, or before it begins. */
final class Changes {

    private static final int SESSIONS = 4;
    private static final String UPDATE = "UPDATE orders SET o_comment = ? WHERE o_orderkey = ?";

    private final String databaseUrl;
    private final List<Long> keys;
    private int rounds;

    Changes(String databaseUrl) throws SQLException {
        this.databaseUrl = databaseUrl;
        this.keys = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT o_orderkey FROM orders ORDER BY 1")) {
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
    }

    int orders() {
        return keys.size();
    }

    /** So many transactions of one row each, over so many different orders; each makes its order another. */
    void write(int transactions, int orders) throws InterruptedException, ExecutionException {
        String round = "round " + ++rounds + ", ";
        together(session -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                statement.execute("SET synchronous_commit = off");
                for (int i = session; i < transactions; i += SESSIONS) {
                    update.setString(1, round + i);
                    update.setLong(2, keys.get(i % orders));
                    update.execute();
                }
            }
        });
    }

    /** So many transactions a second for a while, each of which says in its order when it began. */
    void writeEvenly(int perSecond, int seconds) throws InterruptedException, ExecutionException {
        long pause = TimeUnit.SECONDS.toNanos(1) * SESSIONS / perSecond;
        together(session -> {
            try (Connection connection = connect();
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                long next = System.nanoTime() + pause * session / SESSIONS;
                long end = next + TimeUnit.SECONDS.toNanos(seconds);
                while (next < end) {
                    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    int order = ThreadLocalRandom.current().nextInt(keys.size());
                    update.setString(1, "changed at " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
                    update.setLong(2, keys.get(order));
                    update.execute();
                    next += pause;
                }
            }
        });
    }

    /** One transaction that changes every line item so many times. */
    long writeAtOnce(int times) throws SQLException {
        long rows = 0;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                rows += statement.executeUpdate("UPDATE lineitem SET l_quantity = l_quantity + 1");
            }
            connection.commit();
        }
        return rows;
    }

    /** Where the log ends now. */
    String position() throws SQLException {
        return text("SELECT pg_current_wal_flush_lsn()::text");
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl);
    }

    private static void together(Session work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<?>> sessions = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                int number = i;
                sessions.add(threads.submit(() -> {
                    work.run(number);
                    return number;
                }));
            }
            for (Future<?> session : sessions) {
                session.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Session {
        void run(int number) throws SQLException;
    }
}
