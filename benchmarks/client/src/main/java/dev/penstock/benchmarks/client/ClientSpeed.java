package dev.penstock.benchmarks.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what the client costs, and checks the bounds. */
public final class ClientSpeed {

    private static final int ITERATIONS = 5;

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
        Collection<RunResult> results = measure(repetitions);
        Figure penstock = figure(results, Decoding.class, "penstock");
        Figure jackson = figure(results, Decoding.class, "jackson");
        Figure typed = figure(results, QueryBuilding.class, "penstock");
        Figure bare = figure(results, QueryBuilding.class, "opensearch");
        print("");
        print("Decoding a page of %d documents", Decoding.DOCUMENTS);
        print("  Penstock               %s", penstock);
        print("  Jackson's data binding %s", jackson);
        print("");
        print("Building a query");
        print("  Penstock               %s", typed);
        print("  opensearch-java        %s", bare);
        print("");
        List<Bound> bounds = Bound.all(penstock, jackson, typed, bare);
        bounds.forEach(bound -> print("  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text()));
        return bounds.stream().allMatch(Bound::kept);
    }

    private static Collection<RunResult> measure(int repetitions) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Decoding.class.getName() + "\\.")
                        .include(QueryBuilding.class.getName() + "\\.")
                        .forks(repetitions)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Figure figure(Collection<RunResult> results, Class<?> benchmark, String way) {
        String name = benchmark.getName() + "." + way;
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(name))
                .map(Figure::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " was not measured"));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
