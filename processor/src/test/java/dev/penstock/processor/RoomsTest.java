package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rooms of the processor, and which of them each may know. */
class RoomsTest {

    private static final Path MAIN = Path.of("src/main/java/dev/penstock/processor");
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("declare", Set.of()),
            Map.entry("sql", Set.of()),
            Map.entry("read", Set.of("declare")),
            Map.entry("json", Set.of()),
            Map.entry("catalog", Set.of()),
            Map.entry("infer", Set.of("declare", "catalog")),
            Map.entry("check", Set.of("declare", "sql", "json", "catalog", "infer")),
            Map.entry("model", Set.of("declare", "sql")),
            Map.entry("generate", Set.of("declare", "sql", "json", "model")),
            Map.entry("query", Set.of("declare", "sql", "json", "model", "generate")),
            Map.entry("scaffold", Set.of("declare", "catalog", "generate")));
    private static final Pattern ROOM = Pattern.compile("import (?:static )?dev\\.penstock\\.processor\\.(\\w+)\\.");
    private static final Pattern COMPILER = Pattern.compile(
            "import javax\\.lang\\.model\\.(?:util|type|element\\.(?!Modifier;))|import com\\.sun\\.source");

    @Test
    void eachRoomKnowsOnlyThoseBeforeIt() {
        for (Map.Entry<String, Set<String>> room : KNOWN.entrySet()) {
            Set<String> known = new TreeSet<>();
            for (Path file : TextFiles.in(MAIN.resolve(room.getKey()))) {
                ROOM.matcher(TextFiles.text(file)).results().forEach(match -> known.add(match.group(1)));
            }
            known.remove(room.getKey());
            assertTrue(room.getValue().containsAll(known), () -> room.getKey() + " knows " + known);
        }
    }

    @Test
    void onlyTheReaderAndTheEntranceSeeTheCompiler() {
        Set<String> rooms = new TreeSet<>();
        for (Path file : TextFiles.in(MAIN)) {
            if (COMPILER.matcher(TextFiles.text(file)).find()) {
                rooms.add(MAIN.relativize(file).getName(0).toString());
            }
        }
        assertEquals(new TreeSet<>(List.of("Diagnostics.java", "IndexProcessor.java", "read")), rooms);
    }

    @Test
    void filesAreShort() {
        for (Path file : TextFiles.in(MAIN)) {
            assertTrue(TextFiles.text(file).lines().count() <= 400, file.toString());
        }
    }
}
