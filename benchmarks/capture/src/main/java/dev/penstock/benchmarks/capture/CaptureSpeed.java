package dev.penstock.benchmarks.capture;

import dev.penstock.testkit.PostgresServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures how fast changes are captured, and checks the bounds. */
public final class CaptureSpeed {

    private CaptureSpeed() {}

    /** Measures, prints, and exits with 0 if all bounds were kept. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[0].matches("[1-9]\\d?") || !args[1].matches("[1-9]\\d{0,7}")) {
            System.err.println("capture-speed: give the number of repetitions, 1 to 99, and of transactions");
            System.exit(2);
        }
        try {
            System.exit(run(Integer.parseInt(args[0]), Integer.parseInt(args[1])) ? 0 : 1);
        } catch (IOException | SQLException e) {
            System.err.println("capture-speed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(int repetitions, int transactions)
            throws IOException, InterruptedException, SQLException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        int rounds = repetitions + 1;
        Path states = Files.createTempDirectory("penstock-benchmarks");
        try (PostgresServer server = PostgresServer.builder()
                .setting("max_replication_slots", String.valueOf(Kind.values().length * rounds))
                .start()) {
            print("%d cores, JDK %s, PostgreSQL %d", cores, Runtime.version(), server.version());
            print("load of the machine before: %.1f", load);
            Workload workload = new Workload(server.jdbcUrl(), transactions, states);
            workload.create();
            for (Kind kind : Kind.values()) {
                for (int round = 0; round < rounds; round++) {
                    kind.reader().prepare(workload, kind.slot(round));
                }
            }
            workload.write();
            print("");
            print("%d transactions of one UPDATE each, changes per second, median of %d", transactions, repetitions);
            Map<Kind, Double> medians = medians(workload, rounds);
            print("");
            List<Bounds.Bound> bounds = Bounds.check(medians);
            bounds.forEach(bound -> print("  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text()));
            return bounds.stream().allMatch(Bounds.Bound::kept);
        } finally {
            delete(states);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Map<Kind, Double> medians(Workload workload, int rounds) throws IOException, InterruptedException {
        Map<Kind, Double> medians = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            double[] rates = Fork.run(kind, workload, rounds).stream()
                    .mapToDouble(Reading::changesPerSecond)
                    .sorted()
                    .toArray();
            double median = rates[(rates.length - 1) / 2];
            medians.put(kind, median);
            print("  %-36s %9.0f   (%.0f to %.0f)", kind.title(), median, rates[0], rates[rates.length - 1]);
        }
        return medians;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
