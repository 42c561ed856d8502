package dev.penstock.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** Where indexes are not what the oracle says, by id and path. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /**
     * Compares all indexes of an example.
     *
     * @param indexed what there is: by index, the documents by their ids
     */
    static List<String> of(Example example, Tables tables, Map<String, Map<String, JsonNode>> indexed) {
        Differences differences = new Differences();
        for (IndexDefinition definition : example.definitions()) {
            SortedMap<String, JsonNode> expected = example.oracle().documents(definition.name(), tables);
            differences.compare(definition.name(), expected, indexed.getOrDefault(definition.name(), Map.of()));
        }
        return differences.found;
    }

    private void compare(String index, Map<String, JsonNode> expected, Map<String, JsonNode> actual) {
        TreeSet<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        for (String id : ids) {
            JsonNode should = expected.get(id);
            JsonNode is = actual.get(id);
            if (is == null) {
                found.add(index + "/" + id + " is missing");
            } else if (should == null) {
                found.add(index + "/" + id + " is extra: " + is);
            } else {
                compare(index + "/" + id, "", should, is);
            }
        }
    }

    private void compare(String document, String path, JsonNode should, JsonNode is) {
        if (should.equals(is)) {
            return;
        }
        if (should.isObject() && is.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            should.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(document, path + "/" + name, should.path(name), is.path(name)));
        } else if (should.isArray() && is.isArray() && should.size() == is.size()) {
            for (int i = 0; i < should.size(); i++) {
                compare(document, path + "/" + i, should.path(i), is.path(i));
            }
        } else {
            found.add(document + " " + path + " should be " + text(should) + " and is " + text(is));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }
}
