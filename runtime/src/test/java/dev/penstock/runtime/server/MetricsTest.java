package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.engine.HeldEngine;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetricsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(penstock_\\w+)` \\| (gauge|counter|timer) \\| (\\w*) ?\\|.*");
    private static final OtlpConfig NOT_PUSHED = key -> key.equals("otlp.enabled") ? "false" : null;
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
    void theTableHasTheUnitOfEachAndTheNameThatIsPushed() throws Exception {
        MeterRegistry pushed = new OtlpMeterRegistry(NOT_PUSHED, Clock.SYSTEM);
        try (HeldEngine held = new HeldEngine().seeded()) {
            new PenstockMetrics(() -> Map.of("", held.engine().status())).bindTo(pushed);
            Map<String, String> units = new TreeMap<>();
            pushed.getMeters().forEach(meter -> {
                boolean isTimer = meter instanceof FunctionTimer;
                String unit = meter.getId().getBaseUnit();
                units.put(meter.getId().getName(), isTimer ? "seconds" : unit == null ? "" : unit);
                if (meter instanceof FunctionTimer timer) {
                    assertEquals(TimeUnit.MILLISECONDS, timer.baseTimeUnit(), "as the page says of what is pushed");
                }
            });

            Map<String, String> documented = new TreeMap<>();
            rows().forEach(row -> {
                String unit = row.group(3);
                String name = row.group(1).replaceFirst("_total$", "");
                documented.put(
                        (unit.isEmpty() ? name : name.replaceFirst("_" + unit + "$", "")).replace('_', '.'), unit);
            });
            assertEquals(documented, units);
        } finally {
            pushed.close();
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
        return rows().collect(Collectors.toMap(
                row -> row.group(1), row -> row.group(2), (one, other) -> other, TreeMap::new));
    }

    private static Stream<MatchResult> rows() throws Exception {
        return Files.readAllLines(Path.of("../docs/surfaces.md")).stream()
                .flatMap(line -> ROW.matcher(line).results());
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
