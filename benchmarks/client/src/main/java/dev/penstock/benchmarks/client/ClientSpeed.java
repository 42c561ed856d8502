package dev.penstock.benchmarks.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what the client costs, and checks the bounds. */
public final class ClientSpeed {

    private ClientSpeed() {}

    /** Measures, prints, and exits with 0 if all bounds were kept. */
    public static void main(String[] args) {
        if (args.length != 1 || !args[0].matches("[1-9]\\d?")) {
            System.err.println("client-speed: give the number of repetitions, 1 to 99");
            System.exit(2);
        }
        try {
            System.exit(run(Integer.parseInt(args[0])) ? 0 : 1);
        } catch (IOException | RunnerException e) {
            System.err.println("client-speed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(int repetitions) throws IOException, RunnerException {
        new Decoding().compare();
        new QueryBuilding().compare();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("%d cores, JDK %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
        print("load of the machine before: %.1f", load);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < repetitions; round++) {
            rounds.add(Round.measure());
        }
        print("");
        print("Decoding a page of %d documents, median of %d", Decoding.DOCUMENTS, repetitions);
        print(rounds, Decoding.class);
        print("");
        print("Building a query, median of %d", repetitions);
        print(rounds, QueryBuilding.class);
        print("");
        List<Bound> bounds = Bound.check(rounds);
        bounds.forEach(bound -> print("  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text()));
        return bounds.stream().allMatch(Bound::kept);
    }

    private static void print(List<Round> rounds, Class<?> benchmark) {
        for (Way way : Way.values()) {
            if (way.benchmark() == benchmark) {
                double[] micros = Round.sorted(rounds, round -> round.of(way).micros());
                print(
                        "  %-44s %8.2f us %7.1f KB   (%.2f to %.2f us)",
                        way.title(),
                        micros[(micros.length - 1) / 2],
                        Round.median(rounds, round -> round.of(way).kilobytes()),
                        micros[0],
                        micros[micros.length - 1]);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
