package dev.penstock.processor.query;

import dev.penstock.processor.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as the index has it: what is searched, sorted and counted follows from it, whoever has written the parameters.
 *
 * @param path where it is
 * @param mapping its part of the mapping
 * @param templates what the mapping of values under open keys is, by the path of their object
 */
record MappedField(String path, Json.Members mapping, Map<String, Json.Members> templates) {

    /** In bytes: a primary key has no longer values (PostgreSQL, B-tree indexes: a third of a page). */
    private static final int LONGEST_KEY = 2_704;

    /** The documents themselves. */
    static MappedField root(Json.Members mapping) {
        Map<String, Json.Members> templates = new LinkedHashMap<>();
        if (mapping.members().get("dynamic_templates") instanceof Json.Array array) {
            array.values().stream()
                    .map(Json.Members.class::cast)
                    .forEach(named -> named.members()
                            .forEach((path, template) ->
                                    templates.put(path, member((Json.Members) template, "mapping"))));
        }
        return new MappedField("", mapping, templates);
    }

    /** The field of an object. */
    MappedField property(String name) {
        String inner = path.isEmpty() ? name : path + "." + name;
        return new MappedField(inner, member(member(mapping, "properties"), name), templates);
    }

    /** The fields of an object with open keys. */
    MappedField valuesUnderKeys() {
        return new MappedField(path + ".*", templates.getOrDefault(path, Json.object()), templates);
    }

    /** Its type; what has none is an object. */
    String type() {
        return mapping.members().get("type") instanceof Json.Scalar type ? unquoted(type) : "object";
    }

    /** Whether it can be searched. */
    boolean isIndexed() {
        return isOn("index");
    }

    /** Whether its values are kept by document, for sorting and counting. */
    boolean hasValues() {
        return isOn("doc_values");
    }

    /** Whether it is more than a part of the source. */
    boolean isEnabled() {
        return isOn("enabled");
    }

    /** Whether a subfield of a type can be searched. */
    boolean hasSubfield(String name, String type) {
        MappedField subfield = subfield(name);
        return subfield.type().equals(type) && subfield.isIndexed();
    }

    /** Whether hits can be sorted by a subfield of whole texts. */
    boolean hasSortedSubfield(String name) {
        MappedField subfield = subfield(name);
        return subfield.type().equals("keyword") && subfield.hasValues();
    }

    /** By what documents can be sorted so that no two different values are equal; null when there is no such field. */
    @Nullable String exactPath() {
        return switch (type()) {
            case "keyword" -> keepsTexts() ? path : null;
            case "long", "integer", "short", "boolean", "date", "ip" -> hasValues() ? path : null;
            case "text" -> hasSortedSubfield("keyword") && subfield("keyword").keepsTexts() ? path + ".keyword" : null;
            default -> null;
        };
    }

    /** Whether texts that differ are sorted as they are; a bound that no key reaches does not matter. */
    private boolean keepsTexts() {
        return hasValues()
                && !mapping.members().containsKey("normalizer")
                && (!(mapping.members().get("ignore_above") instanceof Json.Scalar bound) || isBeyondKeys(bound));
    }

    private static boolean isBeyondKeys(Json.Scalar bound) {
        try {
            return Long.parseLong(unquoted(bound)) >= LONGEST_KEY;
        } catch (NumberFormatException e) {
            return false; // OpenSearch refuses the mapping
        }
    }

    private MappedField subfield(String name) {
        return new MappedField(path + "." + name, member(member(mapping, "fields"), name), templates);
    }

    private static Json.Members member(Json.Members object, String name) {
        return object.members().get(name) instanceof Json.Members member ? member : Json.object();
    }

    private boolean isOn(String parameter) {
        return !(mapping.members().get(parameter) instanceof Json.Scalar value)
                || !unquoted(value).equals("false");
    }

    private static String unquoted(Json.Scalar value) {
        return value.text().replace("\"", "");
    }
}
