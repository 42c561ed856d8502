package dev.penstock.benchmarks.engine;

import dev.penstock.runtime.spi.WalPosition;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Measures how fast an engine seeds and follows, beside a loader that was written by hand, and checks the bounds. */
public final class EngineSpeed {

    private static final int BACKLOG = 100_000;
    private static final int HOT = 1_000;
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 20;
    private static final int TIMES_ALL_LINE_ITEMS = 9;

    private final PostgresServer postgres;
    private final OpenSearchServer search;
    private final Changes changes;
    private final int repetitions;
    private final List<Bound> bounds = new ArrayList<>();

    private EngineSpeed(PostgresServer postgres, OpenSearchServer search, int repetitions) throws SQLException {
        this.postgres = postgres;
        this.search = search;
        this.changes = new Changes(postgres.jdbcUrl());
        this.repetitions = repetitions;
    }

    /** Measures, prints, and exits with 0 if all bounds were kept. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[0].matches("[1-9]\\d?") || !args[1].matches("\\d+(\\.\\d+)?")) {
            System.err.println("engine-speed: give the number of repetitions, 1 to 99, and the scale of TPC-H");
            System.exit(2);
        }
        try {
            System.exit(run(Integer.parseInt(args[0]), Double.parseDouble(args[1])) ? 0 : 1);
        } catch (IOException | SQLException | ExecutionException e) {
            System.err.println("engine-speed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(int repetitions, double scale)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (PostgresServer postgres = PostgresServer.builder()
                        .setting("shared_buffers", "512MB")
                        .setting("max_wal_size", "8GB")
                        .start();
                OpenSearchServer search = OpenSearchServer.builder().heap("2g").start()) {
            print(
                    "%d cores, JDK %s, PostgreSQL %d, TPC-H at scale %.2f",
                    Runtime.getRuntime().availableProcessors(), Runtime.version(), postgres.version(), scale);
            print("load of the machine before: %.1f", load);
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl())) {
                TpchTables.load(connection, scale);
            }
            EngineSpeed speed = new EngineSpeed(postgres, search, repetitions);
            speed.measure();
            print("");
            speed.bounds.forEach(bound -> print("  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text()));
            return speed.bounds.stream().allMatch(Bound::kept);
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException, ExecutionException {
        seeding();
        String prefix = "kept_";
        try (EngineProcess engine = engine(prefix)) {
            engine.ask("seeded");
        }
        backlog(prefix);
        start(prefix);
        latency(prefix);
        oneTransaction(prefix);
    }

    /** In turns, so that both meet the machine as it is. The first of each is a warm-up. */
    private void seeding() throws IOException, SQLException, InterruptedException {
        List<Double> engines = new ArrayList<>();
        List<Double> loaders = new ArrayList<>();
        for (int round = 0; round <= repetitions; round++) {
            double loader = loadAll("floor" + round);
            double engine = seed("seed" + round + "_");
            if (round > 0) {
                loaders.add(loader);
                engines.add(engine);
            }
        }
        bounds.add(ratio("seeding, documents per second", engines, loaders, 0.9));
    }

    private double loadAll(String index) throws IOException, InterruptedException {
        String definition = "{\"mappings\": " + OrderIndex.DEFINITION.mapping() + ", \"settings\": {\"index\": "
                + "{\"refresh_interval\": \"-1\", \"auto_expand_replicas\": \"0-1\"}, "
                + OrderIndex.DEFINITION.settings().strip().substring(1) + "}";
        search.request("PUT", "/" + index, definition);
        double rate = changes.orders() / handWritten(index, 1, "all");
        search.request("DELETE", "/" + index, null);
        return rate;
    }

    /** Seconds that a loader takes. */
    private double handWritten(String index, long version, String keys) throws IOException, InterruptedException {
        Process process = EngineProcess.java(
                HandWrittenLoader.class,
                List.of(),
                List.of(postgres.jdbcUrl(), search.url() + "/" + index, String.valueOf(version), keys));
        String nanos;
        try (var lines = process.inputReader()) {
            nanos = lines.readLine();
        }
        if (process.waitFor() != 0) {
            throw new IOException("the hand-written loader has failed");
        }
        return Long.parseLong(nanos) / 1e9;
    }

    private double seed(String prefix) throws IOException, SQLException {
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            engine.ask("seeded");
            return changes.orders() / ((System.nanoTime() - started) / 1e9);
        } finally {
            changes.execute("SELECT pg_drop_replication_slot('" + prefix + "slot')");
            search.request("DELETE", "/" + prefix + "*", null);
        }
    }

    private void backlog(String prefix) throws IOException, SQLException, InterruptedException, ExecutionException {
        int orders = Math.min(BACKLOG, changes.orders());
        List<Double> drained = new ArrayList<>();
        List<Double> rewritten = new ArrayList<>();
        List<Double> hot = new ArrayList<>();
        for (int round = 0; round <= repetitions; round++) {
            double live = drain(prefix, BACKLOG, orders);
            long version = WalPosition.parse(changes.position()).value();
            double loader = orders
                    / handWritten(
                            prefix + "orders", version, "SELECT o_orderkey FROM orders ORDER BY 1 LIMIT " + orders);
            double few = drain(prefix, BACKLOG, HOT);
            if (round > 0) {
                drained.add(live);
                rewritten.add(loader);
                hot.add(few);
            }
        }
        bounds.add(ratio("a backlog over distinct documents, changes per second", drained, rewritten, 0.8));
        bounds.add(ratio("a backlog over 1,000 hot documents, changes per second", hot, drained, 10));
    }

    private double drain(String prefix, int transactions, int orders)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        changes.write(transactions, orders);
        String end = changes.position();
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            engine.ask("durable " + end);
            return transactions / ((System.nanoTime() - started) / 1e9);
        }
    }

    private void start(String prefix) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < repetitions; round++) {
            try (EngineProcess engine = engine(prefix)) {
                seconds.add(engine.startMillis() / 1e3);
            }
        }
        tell("start to streaming, seconds", seconds);
        bounds.add(Bound.atMost("start to streaming, seconds", median(seconds), 1.5));
    }

    private void latency(String prefix) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (EngineProcess engine = engine(prefix)) {
            changes.writeEvenly(PER_SECOND, SECONDS);
            engine.ask("durable " + changes.position());
            engine.ask("latencies"); // a warm-up
            changes.writeEvenly(PER_SECOND, SECONDS);
            engine.ask("durable " + changes.position());
            String[] measured = engine.ask("latencies").split(" ");
            print("");
            print("%s changes at %d a second", measured[0], PER_SECOND);
            bounds.add(Bound.atMost("latency, median in ms", Double.parseDouble(measured[1]), 20));
            bounds.add(Bound.atMost("latency, 99th percentile in ms", Double.parseDouble(measured[2]), 150));
        }
    }

    private void oneTransaction(String prefix) throws IOException, SQLException {
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            long rows = changes.writeAtOnce(TIMES_ALL_LINE_ITEMS);
            double written = (System.nanoTime() - started) / 1e9;
            engine.ask("durable " + changes.position());
            double all = (System.nanoTime() - started) / 1e9;
            print("");
            print("one transaction of %d rows: %.0f s to write, %.0f s until it was in the index", rows, written, all);
            bounds.add(new Bound("a transaction of " + rows + " rows is followed with 128 MB of heap", true));
        }
    }

    private EngineProcess engine(String prefix) throws IOException {
        return EngineProcess.start(postgres.jdbcUrl(), search.url(), prefix, prefix + "slot");
    }

    private static Bound ratio(String what, List<Double> ours, List<Double> floor, double least) {
        tell(what, ours);
        tell("  beside", floor);
        return Bound.atLeast(what + ", beside the other", median(ours) / median(floor), least);
    }

    private static void tell(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        print("  %-60s %10.1f   (%.1f to %.1f)", what, median(values), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
