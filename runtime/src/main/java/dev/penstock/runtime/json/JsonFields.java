package dev.penstock.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return present(name, optional(name, type));
    }

    @Override
    public <T> @Nullable T optional(String name, ScalarType<T> type) {
        JsonNode value = object.path(name);
        return isAbsent(value) ? null : read(name, value, type);
    }

    @Override
    public <T> T object(String name, Function<DocumentFields, T> type) {
        return present(name, optionalObject(name, type));
    }

    @Override
    public <T> @Nullable T optionalObject(String name, Function<DocumentFields, T> type) {
        JsonNode value = object.path(name);
        return isAbsent(value) ? null : type.apply(inner(name, value));
    }

    @Override
    public <T> List<T> list(String name, Function<DocumentFields, T> element) {
        return present(name, optionalList(name, element));
    }

    @Override
    public <T> @Nullable List<T> optionalList(String name, Function<DocumentFields, T> element) {
        return array(name, item -> element.apply(inner(name, item)));
    }

    @Override
    public <T> List<T> values(String name, ScalarType<T> type) {
        return present(name, optionalValues(name, type));
    }

    @Override
    public <T> @Nullable List<T> optionalValues(String name, ScalarType<T> type) {
        return array(name, item -> read(name, item, type));
    }

    @Override
    public <T> Map<String, T> map(String name, ScalarType<T> type) {
        return present(name, optionalMap(name, type));
    }

    @Override
    public <T> @Nullable Map<String, T> optionalMap(String name, ScalarType<T> type) {
        JsonNode value = object.path(name);
        if (isAbsent(value)) {
            return null;
        }
        Map<String, T> members = new LinkedHashMap<>();
        inner(name, value).object.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), read(name + "." + member.getKey(), member.getValue(), type));
            }
        });
        return Collections.unmodifiableMap(members);
    }

    @Override
    public <T> T tree(String name, Class<T> type) {
        return present(name, optionalTree(name, type));
    }

    @Override
    public <T> @Nullable T optionalTree(String name, Class<T> type) {
        JsonNode value = object.path(name);
        return isAbsent(value) ? null : type.cast(value);
    }

    @Override
    public <T> List<T> trees(String name, Class<T> type) {
        return present(name, optionalTrees(name, type));
    }

    @Override
    public <T> @Nullable List<T> optionalTrees(String name, Class<T> type) {
        return array(name, type::cast);
    }

    private <T> @Nullable List<T> array(String name, Function<JsonNode, T> element) {
        JsonNode array = object.path(name);
        if (isAbsent(array)) {
            return null;
        }
        if (!array.isArray()) {
            throw new DocumentMismatchException(path + name + " is no array, but the record expects one");
        }
        List<T> elements = new ArrayList<>(array.size());
        array.forEach(item -> elements.add(element.apply(item)));
        return List.copyOf(elements);
    }

    private <T> T read(String name, JsonNode value, ScalarType<T> type) {
        if (value.isContainerNode() || value.isNull()) {
            throw new DocumentMismatchException(path + name + " is no single value, but the record expects one");
        }
        try {
            return type.read(value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText());
        } catch (RuntimeException e) {
            throw new DocumentMismatchException(
                    path + name + " is " + value + ", which the record's type cannot hold: " + e.getMessage());
        }
    }

    private JsonFields inner(String name, JsonNode value) {
        if (!value.isObject()) {
            throw new DocumentMismatchException(path + name + " is no object, but the record expects one");
        }
        return new JsonFields(path + name + ".", value);
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new DocumentMismatchException(path + name + " is missing, but the record requires it");
        }
        return value;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
