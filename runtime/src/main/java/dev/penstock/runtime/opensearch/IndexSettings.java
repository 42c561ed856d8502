package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that an operator gives an index, or all of them. A method that names a setting wins over {@link #file} and
 * {@link #resource}, whatever the order; what is given for one index wins over what is given for all, and both win over the
 * settings of the definition. Number of replicas, refresh interval and pipeline also reach an index that is there already,
 * the others only the next generation. Immutable.
 */
public final class IndexSettings {

    /** Nothing is given. */
    public static final IndexSettings NONE = new IndexSettings(Map.of(), Map.of());

    static final String SHARDS = "index.number_of_shards";
    static final String REPLICAS = "index.number_of_replicas";
    static final String EXPANDED_REPLICAS = "index.auto_expand_replicas";
    static final String REFRESH = "index.refresh_interval";
    static final String PIPELINE = "index.default_pipeline";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> read;
    private final Map<String, JsonNode> named;

    private IndexSettings(Map<String, JsonNode> read, Map<String, JsonNode> named) {
        this.read = read;
        this.named = named;
    }

    /** The number of primary shards. */
    public IndexSettings shards(int shards) {
        return with(SHARDS, String.valueOf(shards));
    }

    /** The number of copies of each shard; without it, one as soon as there is a second node. */
    public IndexSettings replicas(int replicas) {
        return with(REPLICAS, String.valueOf(replicas));
    }

    /** How often what was written becomes searchable; a negative time for never by itself. Off while an index is seeded. */
    public IndexSettings refreshInterval(Duration interval) {
        return with(REFRESH, interval.isNegative() ? "-1" : interval.toMillis() + "ms");
    }

    /** The ingest pipeline that documents pass; it must exist, and leave nothing in them that the mapping does not know. */
    public IndexSettings ingestPipeline(String name) {
        return with(PIPELINE, name);
    }

    /**
     * Settings as a JSON object, nested or with dots.
     *
     * @throws PenstockException when the file cannot be read, or is none
     */
    public IndexSettings file(Path file) {
        try {
            return reading(Files.readString(file), "the settings file " + file);
        } catch (IOException e) {
            throw new PenstockException(
                    "the settings file " + file + (Files.exists(file) ? " cannot be read" : " is not there"),
                    "Correct the path or its permissions.",
                    e);
        }
    }

    /**
     * The same from the class path.
     *
     * @param name as {@link ClassLoader#getResource} takes it: without a slash at the beginning
     * @throws PenstockException when it is not there, or is no JSON object
     */
    public IndexSettings resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream found =
                (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResourceAsStream(name)) {
            if (found == null) {
                throw new PenstockException(
                        "the settings resource " + name + " is not on the class path", "Correct its name.");
            }
            return reading(new String(found.readAllBytes(), StandardCharsets.UTF_8), "the settings resource " + name);
        } catch (IOException e) {
            throw new PenstockException("the settings resource " + name + " cannot be read", "Repair its jar.", e);
        }
    }

    /**
     * The same, as text.
     *
     * @throws PenstockException when it is no JSON object
     */
    public IndexSettings json(String json) {
        return reading(json, "what is given as settings");
    }

    /** Everything that is given, as a JSON object. */
    public String json() {
        return JSON.valueToTree(under(NONE)).toString();
    }

    /** Everything that is given, by name in full; what is given for one index goes over it. */
    Map<String, JsonNode> under(IndexSettings one) {
        Map<String, JsonNode> all = new TreeMap<>(read);
        all.putAll(named);
        all.putAll(one.read);
        all.putAll(one.named);
        return all;
    }

    /** The settings of a JSON object by their names in full, such as {@code index.number_of_shards}. */
    static Map<String, JsonNode> flat(String json, String what) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode settings) {
                Map<String, JsonNode> flat = new TreeMap<>();
                flatten("", settings, flat);
                return flat;
            }
        } catch (JsonProcessingException e) {
            throw new PenstockException(what + " is no JSON: " + e.getOriginalMessage(), "Correct it.", e);
        }
        throw new PenstockException(what + " is no JSON object", "Write {\"number_of_shards\": 3}, say.");
    }

    private static void flatten(String path, ObjectNode settings, Map<String, JsonNode> into) {
        settings.properties().forEach(setting -> {
            String name = path.isEmpty() ? setting.getKey() : path + "." + setting.getKey();
            if (setting.getValue() instanceof ObjectNode nested) {
                flatten(name, nested, into);
            } else {
                into.put(name.startsWith("index.") ? name : "index." + name, setting.getValue());
            }
        });
    }

    private IndexSettings reading(String json, String what) {
        Map<String, JsonNode> more = new TreeMap<>(read);
        more.putAll(flat(json, what));
        return new IndexSettings(Collections.unmodifiableMap(more), named);
    }

    private IndexSettings with(String name, String value) {
        Map<String, JsonNode> more = new TreeMap<>(named);
        more.put(name, TextNode.valueOf(value));
        return new IndexSettings(read, Collections.unmodifiableMap(more));
    }
}
