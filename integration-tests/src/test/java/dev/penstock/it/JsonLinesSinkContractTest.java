package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.stdout.JsonLinesSink;
import dev.penstock.testkit.DocumentWritesContract;
import dev.penstock.testkit.MemoryContract;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Of generations it has but the names: its readers see every line. They are to heed versions. */
@DisplayName("The sink of JSON lines keeps the promises of a sink for those who read its lines as it says")
final class JsonLinesSinkContractTest implements DocumentWritesContract, MemoryContract {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Override
    public DocumentSink sink() {
        return new JsonLinesSink(out, directory.resolve("state.json"));
    }

    @Override
    public Map<String, String> documents(String index) {
        Map<String, JsonNode> newest = new HashMap<>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(ExactJson::read)
                .forEach(line -> newest.merge(
                        line.path("id").asText(),
                        line,
                        (old, next) -> next.path("version").asLong()
                                        >= old.path("version").asLong()
                                ? next
                                : old));
        Map<String, String> documents = new TreeMap<>();
        newest.forEach((id, line) -> {
            if (!line.path("document").isNull()) {
                documents.put(id, line.path("document").toString());
            }
        });
        return documents;
    }
}
