package dev.penstock.client.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The ways to ask for a field, each with a value that fits and one that does not. */
@SuppressWarnings("ImmutableEnumChecker") // what they hold is never changed
enum Way {
    SCALAR(
            "5",
            5,
            "[5]",
            "%s is no single value, but the record expects one",
            (fields, name) -> fields.required(name, ScalarType.INTEGER),
            (fields, name) -> fields.optional(name, ScalarType.INTEGER)),
    OBJECT(
            "{\"n\": 5}",
            5,
            "5",
            "%s is no object, but the record expects one",
            (fields, name) -> fields.object(name, Way::number),
            (fields, name) -> fields.optionalObject(name, Way::number)),
    LIST(
            "[{\"n\": 5}, {\"n\": 6}]",
            List.of(5, 6),
            "{\"n\": 5}",
            "%s is no array, but the record expects one",
            (fields, name) -> fields.list(name, Way::number),
            (fields, name) -> fields.optionalList(name, Way::number)),
    VALUES(
            "[5, 6]",
            List.of(5, 6),
            "5",
            "%s is no array, but the record expects one",
            (fields, name) -> fields.values(name, ScalarType.INTEGER),
            (fields, name) -> fields.optionalValues(name, ScalarType.INTEGER)),
    MAP(
            "{\"b\": 5, \"none\": null, \"a\": 6}",
            membersInOrder(),
            "[5, 6]",
            "%s is no object, but the record expects one",
            (fields, name) -> fields.map(name, ScalarType.INTEGER),
            (fields, name) -> fields.optionalMap(name, ScalarType.INTEGER)),
    TREE(
            "{\"a\": [1, 5.00, null, {}], \"b\": \"x\"}",
            Documents.tree("{\"a\": [1, 5.00, null, {}], \"b\": \"x\"}"),
            null,
            "",
            (fields, name) -> fields.tree(name, JsonNode.class),
            (fields, name) -> fields.optionalTree(name, JsonNode.class)),
    TREES(
            "[5.00, null, [], {\"a\": 1E+2}]",
            List.of(
                    Documents.tree("5.00"),
                    Documents.tree("null"),
                    Documents.tree("[]"),
                    Documents.tree("{\"a\": 1E+2}")),
            "{}",
            "%s is no array, but the record expects one",
            (fields, name) -> fields.trees(name, JsonNode.class),
            (fields, name) -> fields.optionalTrees(name, JsonNode.class));

    final String json;
    final Object value;
    final @Nullable String unfit;
    private final String complaint;
    private final BiFunction<DocumentFields, String, Object> required;
    private final BiFunction<DocumentFields, String, @Nullable Object> optional;

    Way(
            String json,
            Object value,
            @Nullable String unfit,
            String complaint,
            BiFunction<DocumentFields, String, Object> required,
            BiFunction<DocumentFields, String, @Nullable Object> optional) {
        this.json = json;
        this.value = value;
        this.unfit = unfit;
        this.complaint = complaint;
        this.required = required;
        this.optional = optional;
    }

    Object required(DocumentFields fields, String name) {
        return required.apply(fields, name);
    }

    Optional<Object> optional(DocumentFields fields, String name) {
        return Optional.ofNullable(optional.apply(fields, name));
    }

    /** What is said of a value that does not fit. */
    String complaint(String path) {
        return complaint.formatted(path);
    }

    private static int number(DocumentFields fields) {
        return fields.required("n", ScalarType.INTEGER);
    }

    private static Map<String, Integer> membersInOrder() {
        Map<String, Integer> members = new LinkedHashMap<>();
        members.put("b", 5);
        members.put("a", 6);
        return members;
    }
}
