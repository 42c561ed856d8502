package dev.penstock.convergence;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random seeds for as long as one likes, until the first that fails. Only in the profile {@code soak}. */
@Tag("soak")
@DisplayName("Hours of random seeds")
final class SoakTest {

    private static final Path REPORT = Path.of("target", "soak.txt");

    @Test
    @Timeout(value = 30, unit = TimeUnit.DAYS)
    void indexesConverge() throws Exception {
        Instant end = Instant.now().plus(length());
        Random seeds = new Random();
        Files.createDirectories(REPORT.getParent());
        try (PostgresServer postgres = PostgresServer.start();
                OpenSearchServer search = OpenSearchServer.start();
                PrintWriter report = new PrintWriter(Files.newBufferedWriter(REPORT))) {
            while (Instant.now().isBefore(end)) {
                run(Plan.of(seeds.nextInt(1_000_000_000)), postgres, search, report);
            }
        }
    }

    private static void run(Plan plan, PostgresServer postgres, OpenSearchServer search, PrintWriter report)
            throws Exception {
        try {
            int committed = new ConvergenceRun(plan).run(postgres, search);
            report.println(Instant.now() + " converged, " + committed + " transactions: " + plan);
        } catch (AssertionError e) {
            report.println(Instant.now() + " FAILED: " + plan);
            e.printStackTrace(report);
            throw e;
        } finally {
            report.flush();
        }
    }

    private static Duration length() {
        String minutes = System.getProperty("soak.minutes", "");
        String hours = System.getProperty("soak.hours", "8");
        return minutes.isEmpty()
                ? Duration.ofMinutes(Math.round(60 * Double.parseDouble(hours)))
                : Duration.ofMinutes(Long.parseLong(minutes));
    }
}
