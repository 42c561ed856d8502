package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * An index as it is now.
 *
 * @param uuid what tells it from every other index, also of the same name
 * @param mapping its mapping
 * @param aliases its aliases, by name
 * @param settings its settings, by names in full
 */
record SeenIndex(String uuid, JsonNode mapping, JsonNode aliases, JsonNode settings) {

    private static final List<String> BLOCKS = List.of(
            "index.blocks.read_only",
            "index.blocks.read_only_allow_delete",
            "index.blocks.write",
            "index.blocks.metadata");

    /** Reads the answer to a question for one index, with flat settings. */
    static SeenIndex of(JsonNode index) {
        JsonNode settings = index.path("settings");
        return new SeenIndex(
                settings.path("index.uuid").asText(), index.path("mappings"), index.path("aliases"), settings);
    }

    boolean isClosed() {
        return settings.path("index.verified_before_close").asBoolean();
    }

    /** The settings that keep documents from being written. */
    List<String> blocks() {
        return BLOCKS.stream().filter(block -> settings.path(block).asBoolean()).toList();
    }

    /** Whether the alias leads to it, and, if readers use it, leaves markers out. */
    boolean has(String alias, boolean filtered) {
        return aliases.has(alias) && (!filtered || aliases.path(alias).has("filter"));
    }

    /**
     * The fields at the top of the mapping that another one has or has not, or has otherwise. What documents have added to maps,
     * whose keys are fields, does not count.
     */
    List<String> fieldsThatDiffer(SeenIndex other) {
        JsonNode mine = mapping.path("properties");
        JsonNode others = other.mapping.path("properties");
        return Stream.concat(mine.properties().stream(), others.properties().stream())
                .map(field -> field.getKey())
                .distinct()
                .filter(name -> !declared(mine.path(name)).equals(declared(others.path(name))))
                .toList();
    }

    private static JsonNode declared(JsonNode field) {
        if (!field.has("properties")) {
            return field;
        }
        ObjectNode declared = ((ObjectNode) field).objectNode().setAll((ObjectNode) field);
        if (field.path("dynamic").asBoolean()) {
            declared.remove("properties");
        } else {
            ObjectNode properties = declared.putObject("properties");
            field.path("properties")
                    .properties()
                    .forEach(one -> properties.set(one.getKey(), declared(one.getValue())));
        }
        return declared;
    }
}
