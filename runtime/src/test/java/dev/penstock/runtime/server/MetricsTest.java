package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.engine.HeldEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetricsTest {

    private static final Pattern ROW = Pattern.compile("\\| `(penstock_\\w+)` \\| (gauge|counter|timer) \\|.*");
    private static final Pattern TYPE = Pattern.compile("# TYPE (penstock_\\w+) (\\w+)");

    @Test
    void theTableOfMetricsHasEachThatIsExposedAndNoOther() throws Exception {
        try (HeldEngine held = new HeldEngine().seeded();
                Scrapes scrapes = new Scrapes()) {
            scrapes.add(new PenstockMetrics(() -> Map.of("", held.engine().status())));

            Map<String, String> exposed = new TreeMap<>();
            Matcher types = TYPE.matcher(text(scrapes));
            while (types.find()) {
                exposed.put(types.group(1), types.group(2).equals("summary") ? "timer" : types.group(2));
            }
            assertEquals(documented(), exposed);
        }
    }

    @Test
    void eachMeterHasATextOfHelpAndTheSinkAsTag() throws Exception {
        try (HeldEngine held = new HeldEngine().seeded();
                Scrapes scrapes = new Scrapes()) {
            scrapes.add(new PenstockMetrics(() -> Map.of("backup", held.engine().status())));

            String text = text(scrapes);
            text.lines()
                    .filter(line -> line.startsWith("penstock_"))
                    .forEach(line -> assertTrue(line.contains("sink=\"backup\""), line));
            text.lines()
                    .filter(line -> line.startsWith("# HELP penstock_"))
                    .forEach(line -> assertTrue(line.split(" ", 4).length == 4, line));
        }
    }

    @Test
    void countersAndTimersCountWhatTheEngineHasDone() throws Exception {
        try (HeldEngine held = new HeldEngine().seeded();
                Scrapes scrapes = new Scrapes()) {
            held.commitFanOut(100);
            scrapes.add(new PenstockMetrics(() -> Map.of("", held.engine().status())));
            Map<String, Double> values = values(text(scrapes));

            assertEquals(1, value(values, "penstock_transactions_total{sink=\"\"}"));
            assertEquals(1, value(values, "penstock_changes_total{sink=\"\"}"));
            assertEquals(10, value(values, "penstock_index_seeded_documents_total{index=\"others\",sink=\"\"}"));
            assertEquals(1, value(values, "penstock_index_seeded{index=\"users\",sink=\"\"}"));
            assertTrue(value(values, "penstock_documents_written_total{index=\"others\",sink=\"\"}") >= 10);
            assertTrue(value(values, "penstock_write_seconds_count{index=\"others\",sink=\"\"}") >= 5);
            assertTrue(value(values, "penstock_build_seconds_sum{index=\"others\",sink=\"\"}") > 0);
            assertEquals(1, value(values, "penstock_phase{phase=\"running\",sink=\"\"}"));
            assertEquals(0, value(values, "penstock_phase{phase=\"paused\",sink=\"\"}"));
        }
    }

    @Test
    void whoAcceptsOpenMetricsGetsIt() {
        try (Scrapes scrapes = new Scrapes()) {
            Reply reply = scrapes.scrape("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
            assertTrue(reply.type().startsWith("application/openmetrics-text; version=1.0.0"), reply.type());
            assertTrue(reply.body().endsWith("# EOF\n"));
            assertTrue(scrapes.scrape("*/*").type().startsWith("text/plain; version=0.0.4"));
        }
    }

    private static Map<String, String> documented() throws Exception {
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/surfaces.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), row.group(2));
            }
        }
        return documented;
    }

    private static double value(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    private static String text(Scrapes scrapes) {
        return scrapes.scrape("").body();
    }

    /** What Prometheus would read. */
    private static Map<String, Double> values(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isEmpty()).forEach(line -> {
            int space = line.lastIndexOf(' ');
            values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return values;
    }
}
