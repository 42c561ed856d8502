package dev.penstock.benchmarks.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what was measured, prints it as it comes, and writes it down as RESULTS.md with its plots. */
final class Report {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<String> plots = new ArrayList<>();

    /** A report that goes to a folder. */
    Report(Path folder) {
        this.folder = folder;
    }

    void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    /** Says the medians of what was measured in turns, and between what they were. */
    void tell(Rounds rounds) {
        for (String name : rounds.names()) {
            List<Double> sorted = rounds.sorted(name);
            say(
                    "  %-66s %10.1f   (%.1f to %.1f)",
                    name, rounds.median(name), sorted.get(0), sorted.get(sorted.size() - 1));
        }
    }

    void check(Bound bound) {
        bounds.add(bound);
        System.out.println(said(bound));
    }

    void plot(String file, String title, List<BarChart.Bar> bars) throws IOException {
        Path plot = folder.resolve("plots").resolve(file + ".svg");
        Files.createDirectories(plot.getParent());
        Files.writeString(plot, BarChart.draw(title, bars));
        plots.add("![" + title + "](plots/" + file + ".svg)");
    }

    boolean isKept() {
        return bounds.stream().allMatch(Bound::kept);
    }

    /** Writes down what there is so far: a run that fails later loses nothing. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder("""
                # How fast the engine is: results

                Written by `benchmarks/run`. [README.md](README.md#how-fast-the-engine-is) says what is measured, and how. Each figure is a
                median, with the least and the most beside it; what is compared was measured in turns, and a ratio is the median of those
                of each turn.

                ```text
                """);
        lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        bounds.forEach(bound -> text.append(said(bound)).append('\n'));
        text.append("```\n");
        plots.forEach(plot -> text.append('\n').append(plot).append('\n'));
        Files.writeString(folder.resolve("RESULTS.md"), text);
    }

    private static String said(Bound bound) {
        return String.format(Locale.ROOT, "  %-6s  %s", bound.kept() ? "ok" : "MISSED", bound.text());
    }
}
