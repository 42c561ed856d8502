package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings, mappings and documents of the processor's golden cases, on OpenSearch. */
@WithServers
@DisplayName("OpenSearch takes every golden index, and every document of it")
final class GoldenIndexTest {

    private static final Path CASES = Path.of("..", "processor", "src", "test", "resources", "golden");
    private static final Pattern DOCUMENT = Pattern.compile("(\\S+) (\\[.*?]) (\\{.*})");

    static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            List<Path> documents = cases.map(found -> found.resolve("documents.txt"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
            assertTrue(documents.size() >= 5, documents::toString);
            return documents;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTaken(Path documents, OpenSearchServer search) throws Exception {
        SearchIndex index = new SearchIndex(search.url());
        String prefix = "golden_" + ProcessHandle.current().pid() + "_";
        try (Stream<Path> definitions = Files.walk(documents.resolveSibling("out/META-INF/penstock"), 1)) {
            for (Path definition : definitions
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList()) {
                create(index, prefix, ExactJson.read(Files.readString(definition)));
            }
            int number = 0;
            for (String line : Files.readAllLines(documents)) {
                Matcher document = DOCUMENT.matcher(line);
                assertTrue(document.matches(), line);
                String path = "/" + prefix + document.group(1) + "/_doc/" + number++;
                JsonNode answer = index.call("PUT", path, document.group(3));
                assertEquals("created", answer.path("result").asText(), () -> line + "\n" + answer);
            }
        } finally {
            index.call("DELETE", "/" + prefix + "*", "");
        }
    }

    private static void create(SearchIndex index, String prefix, JsonNode definition) {
        var body = new ObjectMapper().createObjectNode();
        body.set("settings", definition.path("settings"));
        body.set("mappings", definition.path("mapping"));
        String name = prefix + definition.path("name").asText();
        JsonNode answer = index.call("PUT", "/" + name, body.toString());
        assertTrue(answer.path("acknowledged").asBoolean(), () -> name + "\n" + answer);
    }
}
