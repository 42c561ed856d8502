package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.charset.StandardCharsets;

/**
 * A delete as a document that holds nothing but when it was deleted. It outlives restarts with its version, which OpenSearch
 * forgets of documents that it has deleted. Readers' aliases leave markers out.
 */
final class DeletionMarker {

    static final String FIELD = "penstock_deleted";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeletionMarker() {}

    /** The document. The time is that of this machine, as is the one that {@link #olderThan} is asked with. */
    static byte[] source(long nowMillis) {
        return ("{\"" + FIELD + "\":" + nowMillis + "}").getBytes(StandardCharsets.US_ASCII);
    }

    /** Adds the field to a mapping that must not have one of that name. */
    static void addTo(ObjectNode mapping, IndexDefinition definition) {
        ObjectNode properties = mapping.withObjectProperty("properties");
        if (properties.has(FIELD)) {
            throw new PenstockException(
                    "index " + definition.name() + " has a field " + FIELD + ", which Penstock needs for itself",
                    "Rename the record's component.");
        }
        properties.setAll(properties());
    }

    /** The field as a part of a mapping. */
    static ObjectNode properties() {
        ObjectNode properties = JSON.createObjectNode();
        properties.putObject(FIELD).put("type", "date").put("format", "epoch_millis");
        return properties;
    }

    /** What readers see. */
    static ObjectNode documents() {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("bool").set("must_not", markers());
        return query;
    }

    /** Every marker. */
    static ObjectNode markers() {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("exists").put("field", FIELD);
        return query;
    }

    /** Markers from before a time. */
    static ObjectNode olderThan(long millis) {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("range").putObject(FIELD).put("lt", millis);
        return query;
    }
}
