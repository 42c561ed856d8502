package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DefinitionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an index can take a new definition as it is: only its mapping differs, and only in what acts on searches. Then {@code PUT
 * _mapping} with the whole new mapping is enough, and no document has to be written again. The whole, since OpenSearch takes a
 * parameter that is left out of a field for its default.
 *
 * <p>OpenSearch accepts more than that in place (documentation, Create or update mapping; which parameters of a type may be updated is
 * said by its mapper), but what it then has of existing documents is not what it would have of new ones:
 *
 * <ul>
 *   <li>a new field, a new multi-field, {@code copy_to}: existing documents lack the values
 *   <li>{@code ignore_above}, {@code norms}, {@code coerce}, {@code ignore_malformed}: decided when a document is written
 *   <li>{@code dynamic}, dynamic templates: decided when the first document with a field is written
 *   <li>a field that is gone: {@code PUT _mapping} removes nothing
 * </ul>
 *
 * All these, what OpenSearch refuses, and whatever is not known here ask for a new index. So do settings: the analyzers of an open
 * index stay what they are.
 *
 * @param reasons why existing documents must be written again: in what the definitions differ beside the mapping, then by field and
 *     parameter; empty when they need not
 */
public record MappingChange(List<String> reasons) {

    /** What may be updated in every type that has it, and is not looked at while a document is written. */
    private static final Set<String> OF_SEARCHES = Set.of(
            "boost",
            "eager_global_ordinals",
            "fielddata",
            "fielddata_frequency_filter",
            "meta",
            "search_analyzer",
            "search_quote_analyzer",
            "split_queries_on_whitespace");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public MappingChange {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two definitions of an index.
     *
     * @throws IllegalArgumentException when a mapping or settings are no JSON
     */
    public static MappingChange between(IndexDefinition before, IndexDefinition after) {
        List<String> reasons =
                new ArrayList<>(DefinitionChange.between(before, after).reasons());
        if (!json(before.settings(), before).equals(json(after.settings(), after))) {
            reasons.add("the settings");
        }
        JsonNode old = json(before.mapping(), before);
        JsonNode now = json(after.mapping(), after);
        for (String part : names(old, now)) {
            if (part.equals("properties")) {
                fields(old.path(part), now.path(part), "", reasons);
            } else if (!part.equals("_meta") && !old.path(part).equals(now.path(part))) {
                reasons.add(part);
            }
        }
        return new MappingChange(reasons);
    }

    /** Whether {@code PUT _mapping} is enough. */
    public boolean isInPlace() {
        return reasons.isEmpty();
    }

    private static void fields(JsonNode old, JsonNode now, String path, List<String> reasons) {
        for (String name : names(old, now)) {
            if (!old.has(name)) {
                reasons.add(path + name + " is new");
            } else if (!now.has(name)) {
                reasons.add(path + name + " is gone");
            } else {
                field(old.path(name), now.path(name), path + name, reasons);
            }
        }
    }

    private static void field(JsonNode old, JsonNode now, String path, List<String> reasons) {
        for (String parameter : names(old, now)) {
            if (parameter.equals("properties") || parameter.equals("fields")) {
                fields(old.path(parameter), now.path(parameter), path + ".", reasons);
            } else if (!OF_SEARCHES.contains(parameter) && !old.path(parameter).equals(now.path(parameter))) {
                reasons.add(path + ": " + parameter);
            }
        }
    }

    private static Set<String> names(JsonNode old, JsonNode now) {
        Set<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String text, IndexDefinition definition) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("mapping or settings of " + definition.name(), e);
        }
    }
}
