package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares documents by id. One that is not in a map does not exist. */
final class Documents {

    private Documents() {}

    /** The ids of all documents that are not the same in both, in the order of the first. */
    static List<DocumentId> differences(Map<DocumentId, JsonNode> first, Map<DocumentId, JsonNode> second) {
        Set<DocumentId> ids = new LinkedHashSet<>(first.keySet());
        ids.addAll(second.keySet());
        return differences(ids, first, second);
    }

    /** Those of the ids whose documents are not the same in both. */
    static List<DocumentId> differences(
            Collection<DocumentId> ids, Map<DocumentId, JsonNode> first, Map<DocumentId, JsonNode> second) {
        return ids.stream()
                .filter(id -> !Objects.equals(first.get(id), second.get(id)))
                .toList();
    }

    /** A line that says how a document is wrong. */
    static String describe(DocumentId id, Map<DocumentId, JsonNode> expected, Map<DocumentId, JsonNode> found) {
        return id + " should be " + text(expected.get(id)) + " and is " + text(found.get(id));
    }

    private static String text(@Nullable JsonNode document) {
        return document == null ? "absent" : document.toString();
    }
}
