package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks YAML against a JSON Schema, as editors do. */
final class SchemaCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    private SchemaCheck(JsonSchema schema) {
        this.schema = schema;
    }

    static SchemaCheck of(String schema) {
        return new SchemaCheck(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema));
    }

    /** Whether the schema has nothing to say against the text. */
    boolean takes(String yaml) {
        JsonNode node = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return node == null || node.isNull() || schema.validate(node).isEmpty();
    }
}
