package dev.penstock.benchmarks.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A JVM for each kind of reader, so that none profits from, or pays for, what another has loaded. */
final class Fork {

    private Fork() {}

    /** Reads all slots of a kind. The first is a warm-up and not among the results. */
    static List<Reading> run(Kind kind, Workload workload, int rounds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=error", ReaderProcess.class.getName()));
        command.addAll(List.of(kind.name(), workload.jdbcUrl(), String.valueOf(workload.transactions())));
        command.add(workload.states().toString());
        IntStream.range(0, rounds).mapToObj(kind::slot).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Reading> readings = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                readings.add(Reading.parse(line));
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || readings.size() != rounds) {
            throw new IOException(kind.title() + ": reading has failed");
        }
        return readings.subList(1, readings.size());
    }
}
