package dev.penstock.runtime.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import org.jspecify.annotations.Nullable;

/** Definitions as data: what the engine remembers of them, and what stands in a lock. */
public final class DefinitionJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinitionJson() {}

    /**
     * The definition as data, with the mapping as the JSON it is.
     *
     * @throws PenstockException when the mapping is none
     */
    public static JsonNode of(IndexDefinition definition) {
        JsonNode tree = JSON.valueToTree(definition);
        try {
            ((ObjectNode) tree).set("mapping", JSON.readTree(definition.mapping()));
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    "the mapping of index " + definition.name() + " is no JSON",
                    "Compile the record again with the processor of this version.",
                    e);
        }
        return tree;
    }

    /** What {@link #of} has made; null when it is not what this version makes. */
    public static @Nullable IndexDefinition read(JsonNode stored) {
        try {
            ObjectNode tree = stored.deepCopy();
            tree.put("mapping", JSON.writeValueAsString(tree.path("mapping")));
            return JSON.treeToValue(tree, IndexDefinition.class);
        } catch (JsonProcessingException | ClassCastException e) {
            return null;
        }
    }
}
