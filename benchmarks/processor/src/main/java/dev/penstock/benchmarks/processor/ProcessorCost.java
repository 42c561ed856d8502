package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures what the processor adds to a compilation, cold and warm, and checks the bounds. */
public final class ProcessorCost {

    private static final List<Integer> SIZES = List.of(50, 100, 200, 400);

    /** Rounds in one JVM whose times are thrown away. */
    private static final int WARM_UP = 2;

    private ProcessorCost() {}

    /** Measures, prints, and exits with 0 if all bounds were kept. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 1 || !args[0].matches("[1-9]\\d{0,2}")) {
            System.err.println("processor-cost: give the number of repetitions, 1 to 999");
            System.exit(2);
        }
        try {
            System.exit(run(Integer.parseInt(args[0])) ? 0 : 1);
        } catch (IOException e) {
            System.err.println("processor-cost: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(int repetitions) throws IOException, InterruptedException {
        print("%d cores, JDK %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
        // With more work than cores, times by the clock say little.
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("load of the machine before: %.1f", load);
        try (Folder generated = Folder.create()) {
            return measure(repetitions, generated);
        }
    }

    private static boolean measure(int repetitions, Folder generated) throws IOException, InterruptedException {
        // Only to have it: a JVM that generates is not cold any more.
        Fork.run(generated, round(Way.GENERATED), (compilation, time) -> {});
        Measurements cold = cold(repetitions, generated);
        show("Cold: the first compilation of a JVM, median of " + repetitions, cold);
        Measurements warm = warm(repetitions, generated);
        show("Warm: in a JVM that has compiled before, median of " + repetitions, warm);
        show("What is generated, compiled as if written by hand, warm", warm, Way.GENERATED);
        show("A processor that copies what was generated before, cold", cold, Way.COPIED);
        show("A processor that copies what was generated before, warm", warm, Way.COPIED);
        print("");
        List<Bounds.Bound> bounds = Bounds.check(cold, warm);
        bounds.forEach(bound -> print("  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text()));
        return bounds.stream().allMatch(Bounds.Bound::kept);
    }

    /** A JVM for each compilation. All take turns, so that what else the machine does meets all alike. */
    private static Measurements cold(int repetitions, Folder generated) throws IOException, InterruptedException {
        Measurements measurements = new Measurements();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (Compilation compilation : round(Way.PLAIN, Way.PROCESSED, Way.COPIED)) {
                Fork.run(generated, List.of(compilation), measurements::add);
            }
        }
        return measurements;
    }

    /** One JVM for all: sizes can be compared only when the compiler is equally warm for each. */
    private static Measurements warm(int repetitions, Folder generated) throws IOException, InterruptedException {
        List<Compilation> round = round(Way.values());
        List<Compilation> compilations = new ArrayList<>();
        for (int i = 0; i < WARM_UP + repetitions; i++) {
            compilations.addAll(round);
        }
        List<Time> times = new ArrayList<>();
        Fork.run(generated, compilations, (compilation, time) -> times.add(time));
        Measurements measurements = new Measurements();
        for (int i = WARM_UP * round.size(); i < times.size(); i++) {
            measurements.add(compilations.get(i), times.get(i));
        }
        return measurements;
    }

    private static List<Compilation> round(Way... ways) {
        return SIZES.stream()
                .flatMap(records -> Stream.of(ways).map(way -> new Compilation(records, way)))
                .toList();
    }

    private static void show(String title, Measurements measurements) {
        print("");
        print(title);
        print("  %7s  %9s  %9s  %9s  %9s  %14s", "records", "without", "with", "added", "added CPU", "CPU per record");
        for (int records : SIZES) {
            double cpu = measurements.added(records, Way.PROCESSED, Time::cpu);
            print(
                    "  %7d  %7.2f s  %7.2f s  %7.2f s  %7.2f s  %11.2f ms",
                    records,
                    measurements.median(records, Way.PLAIN, Time::elapsed),
                    measurements.median(records, Way.PROCESSED, Time::elapsed),
                    measurements.added(records, Way.PROCESSED, Time::elapsed),
                    cpu,
                    cpu / records * 1000);
        }
    }

    private static void show(String title, Measurements measurements, Way way) {
        print("");
        print(title);
        print("  %7s  %9s  %9s", "records", "added", "added CPU");
        for (int records : SIZES) {
            print(
                    "  %7d  %7.2f s  %7.2f s",
                    records,
                    measurements.added(records, way, Time::elapsed),
                    measurements.added(records, way, Time::cpu));
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
