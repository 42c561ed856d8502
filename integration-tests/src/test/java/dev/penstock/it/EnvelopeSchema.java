package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks lines against the JSON Schema that is published, as far as that uses the language. */
final class EnvelopeSchema {

    private static final Path FILE = Path.of("..", "docs", "change-event.schema.json");

    private EnvelopeSchema() {}

    /** Asserts that a line is as the schema says. */
    static void assertValid(String line) {
        try {
            assertValid(ExactJson.read(Files.readString(FILE)), ExactJson.read(line), "$");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertValid(JsonNode schema, JsonNode value, String at) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode is = rule.getValue();
            switch (rule.getKey()) {
                case "type" -> assertTrue(types(is).contains(type(value)), () -> at + " is a " + type(value));
                case "const" -> assertEquals(is, value, at);
                case "enum" -> assertTrue(list(is).contains(value), () -> at + " is " + value);
                case "pattern" -> assertTrue(value.asText().matches(is.asText()), () -> at + " is " + value);
                case "minimum" -> assertTrue(value.asLong() >= is.asLong(), () -> at + " is " + value);
                case "minItems" -> assertTrue(value.size() >= is.asInt(), () -> at + " is " + value);
                case "required" -> {
                    if (value.isObject()) {
                        is.forEach(name -> assertTrue(value.has(name.asText()), () -> at + " lacks " + name));
                    }
                }
                case "additionalProperties" ->
                    value.fieldNames()
                            .forEachRemaining(
                                    name -> assertTrue(schema.get("properties").has(name), () -> at + " has " + name));
                case "properties" ->
                    value.properties()
                            .forEach(field ->
                                    assertValid(is.path(field.getKey()), field.getValue(), at + "." + field.getKey()));
                case "items" -> value.forEach(item -> assertValid(is, item, at + "[]"));
                case "$schema", "$id", "title" -> {}
                default -> throw new AssertionError("the schema uses " + rule.getKey());
            }
        }
    }

    private static List<String> types(JsonNode is) {
        List<String> types = new ArrayList<>();
        if (is.isTextual()) {
            types.add(is.asText());
        } else {
            is.forEach(type -> types.add(type.asText()));
        }
        return types;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static String type(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NULL -> "null";
            default -> "another";
        };
    }
}
