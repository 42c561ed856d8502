package dev.penstock.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.engine.DefinitionJson;
import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition as it stands in a lock, whose changes are to be read line by line: a statement of several lines is an array of them, and
 * settings are the JSON that they are. A lock that has each as one text is read, too.
 */
final class LockedDefinition {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STATEMENTS = List.of("byKeys", "byRange", "rangeEnd");
    private static final String SETTINGS = "settings";

    private LockedDefinition() {}

    /**
     * The definition as it is written.
     *
     * @throws PenstockException when its mapping or its settings are no JSON
     */
    static JsonNode of(IndexDefinition definition) {
        ObjectNode tree = (ObjectNode) DefinitionJson.of(definition);
        statements(tree).forEach(LockedDefinition::split);
        try {
            tree.set(SETTINGS, JSON.readTree(definition.settings()));
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    "the settings of index " + definition.name() + " are no JSON",
                    "Compile the record again with the processor of this version.",
                    e);
        }
        return tree;
    }

    /** What {@link #of} has made; null when it is not what this version makes. */
    static @Nullable IndexDefinition read(JsonNode locked) {
        if (!(locked.deepCopy() instanceof ObjectNode tree)) {
            return null;
        }
        statements(tree).forEach(LockedDefinition::join);
        if (tree.get(SETTINGS) instanceof ObjectNode settings) {
            tree.put(SETTINGS, settings.toString());
        }
        IndexDefinition read = DefinitionJson.read(tree);
        return read != null && isJson(read.settings()) ? read : null;
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static List<Statement> statements(ObjectNode definition) {
        List<Statement> statements = new ArrayList<>();
        if (definition.get("documentSql") instanceof ObjectNode sql) {
            STATEMENTS.forEach(name -> statements.add(new Statement(sql, name)));
        }
        for (JsonNode lookup : definition.path("lookups")) {
            if (lookup instanceof ObjectNode object) {
                statements.add(new Statement(object, "sql"));
            }
        }
        return statements;
    }

    private static void split(Statement statement) {
        String text = statement.value().asText();
        if (text.contains("\n")) {
            ArrayNode lines = statement.in().putArray(statement.name());
            List.of(text.split("\n", -1)).forEach(lines::add);
        }
    }

    private static void join(Statement statement) {
        if (statement.value() instanceof ArrayNode lines) {
            List<String> all = new ArrayList<>();
            lines.forEach(line -> all.add(line.asText()));
            statement.in().put(statement.name(), String.join("\n", all));
        }
    }

    private record Statement(ObjectNode in, String name) {

        JsonNode value() {
            return in.path(name);
        }
    }
}
