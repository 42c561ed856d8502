package dev.penstock.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a parsed JSON object. Immutable. */
final class JsonFields implements DocumentFields {

    private final String path;
    private final JsonNode object;

    /**
     * Wraps an object.
     *
     * @param path what leads to it in the document, for messages; empty, or ending with a dot
     */
    JsonFields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    @Override
    public <T> T required(String name, ScalarType<T> type) {
        T value = optional(name, type);
        if (value == null) {
            throw new DocumentMismatchException(path + name + " is missing, but the record requires it");
        }
        return value;
    }

    @Override
    public <T> @Nullable T optional(String name, ScalarType<T> type) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isContainerNode()) {
            throw new DocumentMismatchException(path + name + " is no single value, but the record expects one");
        }
        try {
            return type.read(value.isBigDecimal() ? value.decimalValue().toString() : value.asText());
        } catch (RuntimeException e) {
            throw new DocumentMismatchException(
                    path + name + " is " + value + ", which the record's type cannot hold: " + e.getMessage());
        }
    }

    @Override
    public <T> List<T> list(String name, Function<DocumentFields, T> element) {
        JsonNode array = object.path(name);
        if (!array.isArray()) {
            throw new DocumentMismatchException(path + name + " is no array, but the record expects one");
        }
        List<T> elements = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            if (!item.isObject()) {
                throw new DocumentMismatchException(path + name + " has an element that is no object");
            }
            elements.add(element.apply(new JsonFields(path + name + ".", item)));
        }
        return List.copyOf(elements);
    }
}
