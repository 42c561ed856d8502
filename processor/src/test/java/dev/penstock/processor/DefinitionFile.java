package dev.penstock.processor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;

/** Reads the JSON of a definition as an engine would. */
public final class DefinitionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinitionFile() {}

    /** The definition with a mapping and settings as {@link #read} gives it. */
    static IndexDefinition withCompactMapping(IndexDefinition definition) {
        try {
            return new IndexDefinition(
                    definition.name(),
                    definition.hash(),
                    definition.root(),
                    definition.key(),
                    definition.documentSql(),
                    definition.lookups(),
                    definition.tables(),
                    JSON.readTree(definition.mapping()).toString(),
                    JSON.readTree(definition.settings()).toString(),
                    definition.transformer());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(definition.mapping(), e);
        }
    }

    /** The definition; its mapping and settings are JSON texts without white space. */
    public static IndexDefinition read(String json) {
        try {
            ObjectNode definition = (ObjectNode) JSON.readTree(json);
            definition.put("mapping", definition.get("mapping").toString());
            definition.put("settings", definition.get("settings").toString());
            return JSON.treeToValue(definition, IndexDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
