package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What docs/surfaces.md says of answers, against answers in which nothing is left out. */
@Timeout(60)
class SurfacesPageTest {

    private static final Pattern FIELD = Pattern.compile("\\| `([\\w.\\[\\]]+)` \\|.*");
    private static final Pattern REQUEST = Pattern.compile("`((?:GET|POST) /[^`]*)`");

    @Test
    void theTableOfTheStatusHasEachFieldAndNoOther() throws Exception {
        assertEquals(fields("### Fields of `/status`"), paths(StatusJson.of(Map.of("backup", full("lost")))));
    }

    @Test
    void theIndexesAreSaidAsInTheStatus() {
        ObjectNode status = StatusJson.of(Map.of("backup", full("lost")));
        Set<String> expected = paths(status);
        expected.removeIf(path -> !path.equals("sinks[].sink") && !path.startsWith("sinks[].indexes[]"));

        assertEquals(expected, paths(StatusJson.indexes(Map.of("backup", full("lost")))));
    }

    @Test
    void theTableOfAComparisonHasEachFieldAndNoOther() throws Exception {
        Verifications verifications = new Verifications((sink, index, repair) -> {
            throw new PenstockException("nothing can be compared", "Try another.");
        });
        verifications.start("", "users", false);
        verifications.close(); // which waits for it
        ObjectNode state = Objects.requireNonNull(verifications.state("", "users"));
        assertEquals("failed", state.path("state").asText());
        Difference stale = new Difference("7", Difference.Kind.STALE, List.of("name"));
        Generation generation = new Generation("users", "3fa9c2d1", 1);
        Verifications.putReport(state, new VerifyReport(generation, 9, List.of(stale), List.of(stale)), false);

        assertEquals(fields("### Fields of `GET /indexes/{name}/verify`"), paths(state));
    }

    @Test
    void theTableOfDeadLettersHasEachFieldAndNoOther() throws Exception {
        DeadLetter letter = new DeadLetter(
                "users", 1, DocumentKey.of("7"), "too long", WalPosition.START, 2, Instant.EPOCH, Instant.EPOCH, true);

        assertEquals(fields("### Fields of `GET /dlq`"), paths(AdminAddress.page(List.of(letter), 1)));
    }

    @Test
    void theTableOfOrdersHasEachRequestAndNoOther() throws Exception {
        Set<String> documented = rows("## The admin address")
                .map(row -> row.substring(0, row.indexOf('|', 1)))
                .flatMap(cell -> REQUEST.matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(documented, new AdminAddress(() -> null, null).requests());
    }

    @Test
    void noPasswordInAMessageOfSomebodyElseIsShown() {
        String json = StatusJson.of(Map.of(
                        "",
                        full("GET https://ada:s3cret@node:9200/ and jdbc:postgresql://h/d?user=ada&password=s3cret&x=1"
                                + " failed; pgpass, --opensearch-password-file=/p and its password: all as before")))
                .toString();

        assertFalse(json.contains("s3cret"), json);
        assertTrue(json.contains("GET https://ada:***@node:9200/ and"), json);
        assertTrue(json.contains("?user=ada&password=***&x=1 failed;"), json);
        assertTrue(json.contains("--opensearch-password-file=/p and its password: all as before"), json);
    }

    /** The status of an engine of which there is everything to tell. */
    private static EngineStatus full(String message) {
        Instant now = Instant.EPOCH;
        EngineStatus.IndexStatus index = new EngineStatus.IndexStatus(
                "users",
                "users_3fa9c2d1_000001",
                false,
                10,
                1_000,
                new EngineStatus.SeedingProgress(10, 1_000, 5),
                1,
                7,
                1,
                1,
                "users_3fa9c2d1_000002",
                WalPosition.START,
                List.of("users_00000000_000001"));
        return new EngineStatus(
                Phase.RUNNING,
                false,
                WalPosition.START,
                WalPosition.START,
                Duration.ofSeconds(3),
                new SourceStatus(now, 1, 2, "reserved", 3L, now, message),
                4,
                Duration.ofMillis(5),
                List.of(index),
                new EngineStatus.Counts(1, 2, 3, Map.of()),
                new Outage(2, now, message, now),
                new EngineStatus.LastError(now, message));
    }

    /** The fields that hold a value, none of them null. */
    private static Set<String> paths(JsonNode json) {
        Set<String> paths = new TreeSet<>();
        collect("", json, paths);
        return paths;
    }

    private static void collect(String path, JsonNode json, Set<String> paths) {
        if (json.isObject()) {
            json.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), paths));
        } else if (json.isArray()) {
            assertFalse(json.isEmpty(), path + " has nothing in it");
            json.forEach(one -> collect(path + "[]", one, paths));
        } else {
            assertFalse(json.isNull(), path + " is null");
            paths.add(path);
        }
    }

    private static Set<String> fields(String heading) throws Exception {
        return rows(heading)
                .flatMap(row -> FIELD.matcher(row).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of tables from a heading to the next. */
    private static Stream<String> rows(String heading) throws Exception {
        return Files.readAllLines(Path.of("../docs/surfaces.md")).stream()
                .dropWhile(Predicate.not(heading::equals))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| "));
    }
}
