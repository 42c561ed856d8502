package dev.penstock.benchmarks.engine;

import dev.penstock.benchmarks.engine.BarChart.Bar;
import dev.penstock.definition.WalPosition;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Measures how fast an engine seeds and follows, beside a loader that was written by hand and a peer, and checks the bounds. */
public final class EngineSpeed {

    private static final int BACKLOG = 100_000;
    private static final int HOT = 1_000;
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 20;
    private static final int TIMES_ALL_LINE_ITEMS = 9;

    private static final String SEEDING = "seeding, documents per second";
    private static final String LOADER = "  the hand-written loader";
    private static final String SEARCHABLE = "seeding until all can be searched, documents per second";
    private static final String LOADER_SEARCHABLE = LOADER + ", with a refresh at its end";
    private static final String DISTINCT = "a backlog over distinct documents, changes per second";
    private static final String REWRITTEN = "  the hand-written loader, the same documents";
    private static final String HOT_ONES = "a backlog over 1,000 hot documents, changes per second";
    private static final String START = "start to streaming, seconds";

    private final PostgresServer postgres;
    private final OpenSearchServer search;
    private final Changes changes;
    private final Rest rest;
    private final int repetitions;
    private final List<Peer> peers;
    private final Report report;

    private EngineSpeed(
            PostgresServer postgres, OpenSearchServer search, int repetitions, List<Peer> peers, Report report)
            throws SQLException {
        this.postgres = postgres;
        this.search = search;
        this.changes = new Changes(postgres.jdbcUrl());
        this.rest = new Rest(search, changes);
        this.repetitions = repetitions;
        this.peers = peers;
        this.report = report;
    }

    /** Measures, prints, writes down, and exits with 0 if all bounds were kept. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 4 || !args[0].matches("[1-9]\\d?") || !args[1].matches("\\d+(\\.\\d+)?")) {
            System.err.println(
                    "engine-speed: give the number of repetitions, 1 to 99, the scale of TPC-H, where the peer was"
                            + " built, and where results go");
            System.exit(2);
        }
        try {
            Report report = new Report(Path.of(args[3]));
            List<Peer> peers = Peer.in(Path.of(args[2]));
            System.exit(run(Integer.parseInt(args[0]), Double.parseDouble(args[1]), peers, report) ? 0 : 1);
        } catch (IOException | SQLException | ExecutionException e) {
            System.err.println("engine-speed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(int repetitions, double scale, List<Peer> peers, Report report)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (PostgresServer postgres = PostgresServer.builder()
                        .setting("shared_buffers", "512MB")
                        .setting("max_wal_size", "8GB")
                        .start();
                OpenSearchServer search =
                        OpenSearchServer.builder().heap("2g").asInstalled().start()) {
            report.say(
                    "%d cores, %s, JDK %s, PostgreSQL %d, OpenSearch %s, TPC-H at scale %.2f",
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Runtime.version(),
                    postgres.version(),
                    search.request("GET", "/", null).replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1"),
                    scale);
            report.say("load of the machine before: %.1f; rounds that count: %d", load, repetitions);
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            double[] disk = Disk.millisOfWrites(folder);
            report.say(
                    "servers' files: %s; 4 KB are on it in ms: median %.1f, 99%% %.1f, at most %.1f",
                    Files.getFileStore(folder).type(),
                    disk[disk.length / 2],
                    disk[disk.length * 99 / 100],
                    disk[disk.length - 1]);
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl())) {
                TpchTables.load(connection, scale);
            }
            new EngineSpeed(postgres, search, repetitions, peers, report).measure();
            return report.isKept();
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException, ExecutionException {
        seeding();
        report.write();
        String prefix = "kept_";
        try (EngineProcess engine = engine(prefix)) {
            engine.ask("seeded");
            rest.ofSlot(prefix + "slot", engine);
        }
        backlog(prefix);
        report.write();
        start(prefix);
        latency(prefix);
        report.write();
        oneTransaction(prefix);
        report.write();
    }

    /** In turns, so that all meet the machine as it is. The first of each is a warm-up. */
    private void seeding() throws IOException, SQLException, InterruptedException {
        Rounds rounds = new Rounds();
        for (int round = 0; round <= repetitions; round++) {
            Rounds counted = round > 0 ? rounds : new Rounds();
            seed("seed" + round + "_", counted);
            loadAll("floor" + round, counted);
            for (Peer peer : round > 0 ? peers : List.<Peer>of()) {
                rest.ofSearch();
                search.request("PUT", "/" + Peer.INDEX, Peer.definition(indexWith(Peer.FIELD)));
                counted.add(peer.name(), changes.orders() / peer.index(postgres.jdbcUrl(), search.url()));
                search.request("DELETE", "/" + Peer.INDEX, null);
            }
        }
        report.say("");
        report.tell(rounds);
        report.check(Bound.atLeast(SEEDING + ", beside the loader", rounds.medianOfRatios(SEEDING, LOADER), 0.9));
        report.check(Bound.atLeast(
                SEARCHABLE + ", beside the loader", rounds.medianOfRatios(SEARCHABLE, LOADER_SEARCHABLE), 0.9));
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar("Penstock", rounds.median(SEARCHABLE), 0.9 * rounds.median(LOADER_SEARCHABLE), true));
        bars.add(new Bar("hand-written loader", rounds.median(LOADER_SEARCHABLE), 0, false));
        for (Peer peer : peers) {
            bars.add(new Bar(peer.name().strip(), rounds.median(peer.name()), 0, false));
        }
        if (!peers.isEmpty()) {
            String peer = peers.get(0).name();
            report.check(Bound.atLeast(
                    SEARCHABLE + ", beside" + peer.substring(1), rounds.medianOfRatios(SEARCHABLE, peer), 4));
        }
        report.plot("seeding", "Seeding until all can be searched: documents per second", bars);
    }

    private void loadAll(String index, Rounds rounds) throws IOException, InterruptedException {
        rest.ofSearch();
        search.request("PUT", "/" + index, "{" + indexWith("") + "}");
        long[] nanos = handWritten(index, 1, "all");
        rounds.add(LOADER, changes.orders() * 1e9 / nanos[0]);
        rounds.add(LOADER_SEARCHABLE, changes.orders() * 1e9 / nanos[1]);
        search.request("DELETE", "/" + index, null);
    }

    /** The mapping of the engine's index, with further fields, and its settings while it is seeded. */
    private static String indexWith(String fields) {
        return "\"mappings\": "
                + OrderIndex.DEFINITION.mapping().replaceFirst("\"properties\": *\\{", "\"properties\":{" + fields)
                + ", \"settings\": {\"index\": {\"refresh_interval\": \"-1\", \"auto_expand_replicas\": \"0-1\"}, "
                + OrderIndex.DEFINITION.settings().strip().substring(1);
    }

    /** How long a loader takes until all is written, and until all can be searched. */
    private long[] handWritten(String index, long version, String keys) throws IOException, InterruptedException {
        return EngineProcess.nanos(EngineProcess.java(
                HandWrittenLoader.class.getName(),
                EngineProcess.classPath(),
                List.of(),
                List.of(postgres.jdbcUrl(), search.url() + "/" + index, String.valueOf(version), keys)));
    }

    private void seed(String prefix, Rounds rounds) throws IOException, SQLException {
        rest.ofSearch();
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            engine.ask("seeds " + changes.orders());
            rounds.add(SEEDING, changes.orders() * 1e9 / (System.nanoTime() - started));
            engine.ask("seeded");
            rounds.add(SEARCHABLE, changes.orders() * 1e9 / (System.nanoTime() - started));
        } finally {
            changes.execute("SELECT pg_drop_replication_slot('" + prefix + "slot')");
            search.request("DELETE", "/" + prefix + "*", null);
        }
    }

    private void backlog(String prefix) throws IOException, SQLException, InterruptedException, ExecutionException {
        int orders = Math.min(BACKLOG, changes.orders());
        Rounds rounds = new Rounds();
        for (int round = 0; round <= repetitions; round++) {
            Rounds counted = round > 0 ? rounds : new Rounds();
            counted.add(DISTINCT, drain(prefix, orders, orders));
            long version = WalPosition.parse(changes.position()).value();
            String keys = "SELECT o_orderkey FROM orders ORDER BY 1 LIMIT " + orders;
            rest.ofSearch();
            counted.add(REWRITTEN, orders * 1e9 / handWritten(prefix + "orders", version, keys)[0]);
            counted.add(HOT_ONES, drain(prefix, BACKLOG, HOT));
        }
        report.say("");
        report.tell(rounds);
        report.check(Bound.atLeast(DISTINCT + ", beside the loader", rounds.medianOfRatios(DISTINCT, REWRITTEN), 0.8));
        report.check(Bound.atLeast(HOT_ONES + ", beside distinct", rounds.medianOfRatios(HOT_ONES, DISTINCT), 10));
        report.plot(
                "backlog",
                "A backlog of 100,000 transactions: changes per second",
                List.of(
                        new Bar(
                                "Penstock, distinct documents",
                                rounds.median(DISTINCT),
                                0.8 * rounds.median(REWRITTEN),
                                true),
                        new Bar("hand-written loader, the same", rounds.median(REWRITTEN), 0, false),
                        new Bar(
                                "Penstock, 1,000 hot documents",
                                rounds.median(HOT_ONES),
                                10 * rounds.median(DISTINCT),
                                true)));
    }

    private double drain(String prefix, int transactions, int orders)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        changes.write(transactions, orders);
        String end = changes.position();
        rest.ofSearch();
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            engine.ask("durable " + end);
            double rate = transactions * 1e9 / (System.nanoTime() - started);
            rest.ofSlot(prefix + "slot", engine);
            return rate;
        }
    }

    private void start(String prefix) throws IOException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < repetitions; round++) {
            rest.ofSearch();
            try (EngineProcess engine = engine(prefix)) {
                rounds.add(START, engine.startMillis() / 1e3);
            }
        }
        report.say("");
        report.tell(rounds);
        report.check(Bound.atMost(START, rounds.median(START), 1.5));
    }

    private void latency(String prefix) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (EngineProcess engine = engine(prefix)) {
            changes.writeEvenly(PER_SECOND, SECONDS);
            engine.ask("durable " + changes.position());
            engine.ask("latencies"); // a warm-up
            changes.writeEvenly(PER_SECOND, SECONDS);
            engine.ask("durable " + changes.position());
            String[] measured = engine.ask("latencies").split(" ", -1);
            double median = Double.parseDouble(measured[1]);
            double high = Double.parseDouble(measured[4]);
            report.say("");
            report.say(
                    "latency of %s changes at %d a second, in ms: median %.1f, 90%% %s, 95%% %s, 99%% %.1f, 99.9%% %s",
                    measured[0], PER_SECOND, median, measured[2], measured[3], high, measured[5]);
            report.check(Bound.atMost("latency, median in ms", median, 20));
            report.check(Bound.atMost("latency, 99th percentile in ms", high, 150));
            report.plot(
                    "latency",
                    "Latency at 500 transactions a second: milliseconds",
                    List.of(
                            new Bar("median", median, 20, true),
                            new Bar("90%", Double.parseDouble(measured[2]), 0, true),
                            new Bar("95%", Double.parseDouble(measured[3]), 0, true),
                            new Bar("99%", high, 150, true)));
        }
    }

    private void oneTransaction(String prefix) throws IOException, SQLException {
        try (EngineProcess engine = engine(prefix)) {
            long started = System.nanoTime();
            long rows = changes.writeAtOnce(TIMES_ALL_LINE_ITEMS);
            double written = (System.nanoTime() - started) / 1e9;
            engine.ask("durable " + changes.position());
            double all = (System.nanoTime() - started) / 1e9;
            report.say("");
            report.say(
                    "one transaction of %d rows: %.0f s to write, %.0f s until it was in the index",
                    rows, written, all);
            report.check(new Bound("a transaction of " + rows + " rows is followed with 128 MB of heap", true));
        }
    }

    private EngineProcess engine(String prefix) throws IOException {
        return EngineProcess.start(postgres.jdbcUrl(), search.url(), prefix, prefix + "slot");
    }
}
