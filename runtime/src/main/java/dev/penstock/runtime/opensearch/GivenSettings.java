package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of every index: what operators give over what definitions have over what is usual. Thread-safe. */
final class GivenSettings {

    static final String GC_DELETES = "index.gc_deletes";
    static final String OFF = "-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LATER = Set.of(IndexSettings.REPLICAS, IndexSettings.PIPELINE);

    private final HttpExchange http;
    private final IndexSettings all;
    private final Map<String, IndexSettings> each;
    private final Duration gcDeletes;

    GivenSettings(HttpExchange http, IndexSettings all, Map<String, IndexSettings> each, Duration gcDeletes) {
        this.http = http;
        this.all = all;
        this.each = Map.copyOf(each);
        this.gcDeletes = gcDeletes;
    }

    /** Those of a new index: nothing is searchable by itself until it is seeded. */
    ObjectNode whenMade(IndexDefinition definition) {
        Map<String, JsonNode> settings = wanted(definition);
        checkPipeline(definition.name(), settings);
        if (!settings.containsKey(IndexSettings.REPLICAS)) {
            settings.putIfAbsent(IndexSettings.EXPANDED_REPLICAS, TextNode.valueOf("0-1"));
        }
        settings.put(IndexSettings.REFRESH, TextNode.valueOf(OFF));
        settings.put(GC_DELETES, TextNode.valueOf(gcDeletes.toMillis() + "ms"));
        return JSON.createObjectNode().setAll(settings);
    }

    /** Those that are set whenever an index is taken up again. */
    ObjectNode whenTakenUp(String index) {
        Map<String, JsonNode> settings = given(index);
        checkPipeline(index, settings);
        settings.keySet().retainAll(LATER);
        if (settings.containsKey(IndexSettings.REPLICAS)) {
            settings.put(IndexSettings.EXPANDED_REPLICAS, TextNode.valueOf("false"));
        }
        settings.put(GC_DELETES, TextNode.valueOf(gcDeletes.toMillis() + "ms"));
        return JSON.createObjectNode().setAll(settings);
    }

    /** The refresh interval that a new index is to have once it is seeded; null for that of the server. */
    @Nullable JsonNode refresh(IndexDefinition definition) {
        return wanted(definition).get(IndexSettings.REFRESH);
    }

    /** The refresh interval that an operator gives; null when nobody does. */
    @Nullable JsonNode refresh(String index) {
        return given(index).get(IndexSettings.REFRESH);
    }

    private Map<String, JsonNode> wanted(IndexDefinition definition) {
        Map<String, JsonNode> settings =
                new TreeMap<>(IndexSettings.flat(definition.settings(), "the settings of " + definition.name()));
        settings.putAll(given(definition.name()));
        return settings;
    }

    private Map<String, JsonNode> given(String index) {
        return all.under(each.getOrDefault(index, IndexSettings.NONE));
    }

    private void checkPipeline(String index, Map<String, JsonNode> settings) {
        JsonNode pipeline = settings.get(IndexSettings.PIPELINE);
        if (pipeline == null || pipeline.asText().equals("_none")) {
            return;
        }
        Reply found = http.get("/_ingest/pipeline/" + HttpExchange.encoded(pipeline.asText()));
        if (found.status() == 404) {
            throw new PenstockException(
                    "there is no ingest pipeline " + pipeline.asText() + ", which index " + index + " is to use",
                    "Create it, or correct its name (--ingest-pipeline).");
        }
        if (!found.isSuccess()) {
            throw http.refused("show the ingest pipeline " + pipeline.asText(), found);
        }
    }
}
