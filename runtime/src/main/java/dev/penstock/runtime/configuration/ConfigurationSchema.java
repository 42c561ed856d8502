package dev.penstock.runtime.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The JSON Schema of configuration files, for editors: it takes what {@link ConfigurationFile} takes. */
public final class ConfigurationSchema {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String REFERENCE = "\\$\\{";

    private final ObjectNode root = JSON.createObjectNode()
            .put("$schema", "http://json-schema.org/draft-07/schema#")
            .put("title", "The configuration file of Penstock");

    private ConfigurationSchema() {}

    /** The text of the schema. */
    public static String of(Collection<ConfigurationKey> keys) {
        ConfigurationSchema schema = new ConfigurationSchema();
        section(schema.root);
        keys.forEach(schema::add);
        try {
            return JSON.writeValueAsString(schema.root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(ConfigurationKey key) {
        String[] names = key.path().split("\\.", -1);
        ObjectNode section = root;
        for (int i = 0; i < names.length - 1; i++) {
            section = child(section, names[i]);
        }
        value(section.withObject("properties").putObject(names[names.length - 1]), key);
    }

    /** A section in another; that of a name that the user chooses is the rule for all of these. */
    private static ObjectNode child(ObjectNode section, String name) {
        boolean any = name.equals(ConfigurationKey.ANY);
        ObjectNode child = any
                ? (section.get("additionalProperties") instanceof ObjectNode there
                        ? there
                        : section.putObject("additionalProperties"))
                : section.withObject("properties").withObject("/" + name);
        if (any) {
            section.remove("properties");
        }
        return child.has("type") ? child : section(child);
    }

    /** A section may be empty. */
    private static ObjectNode section(ObjectNode node) {
        node.putArray("type").add("object").add("null");
        return node.put("additionalProperties", false);
    }

    private static void value(ObjectNode node, ConfigurationKey key) {
        node.put("description", key.description());
        ArrayNode types = node.putArray("type").add("string");
        switch (key.type()) {
            case TEXT -> types.add("number").add("boolean");
            case INTEGER -> pattern(node, types, "integer", "^-?[0-9]{1,18}$");
            case BOOLEAN -> pattern(node, types, "boolean", "^(true|false)$");
            case LIST -> {
                types.add("number").add("boolean").add("array");
                scalars(node.putObject("items"));
            }
            case MAP -> {
                types.removeAll().add("object");
                scalars(node.putObject("additionalProperties"));
            }
            case FILE_OR_OBJECT -> types.add("number").add("boolean").add("object");
        }
        types.add("null");
        if (!key.choices().isEmpty()) {
            types.removeAll().add("string").add("null");
            node.put("pattern", "^(" + String.join("|", key.choices()) + ")$|" + REFERENCE);
        }
    }

    private static void pattern(ObjectNode node, ArrayNode types, String type, String pattern) {
        types.add(type);
        node.put("pattern", pattern + "|" + REFERENCE);
    }

    private static void scalars(ObjectNode node) {
        node.putArray("type").add("string").add("number").add("boolean").add("null");
    }
}
