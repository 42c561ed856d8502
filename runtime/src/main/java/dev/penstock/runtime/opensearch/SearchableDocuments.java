package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.StoredGeneration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Searches by the alias for people, so that what its filter hides stays hidden: a get or a multi-get would heed no filter.
 * Thread-safe.
 */
final class SearchableDocuments implements StoredDocuments {

    /** Numbers are kept digit by digit; a document may have values of any length. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Between two pages. */
    private static final String KEEP = "10m";

    private final HttpExchange http;
    private final String prefix;

    SearchableDocuments(HttpExchange http, String prefix) {
        this.http = http;
        this.prefix = prefix;
    }

    @Override
    public @Nullable Generation visible(String index) {
        // Of what has that name: a question for the alias alone is one for all indexes, which not everybody may ask.
        Reply reply = http.get("/" + prefix + index + "/_alias/" + prefix + index);
        if (reply.status() == 404) {
            return null;
        }
        check("show the alias " + prefix + index, reply);
        Pattern name = Pattern.compile(Pattern.quote(prefix + index) + "_([0-9a-f]{8})_(\\d{6,})");
        Generation newest = null;
        for (String physical : (Iterable<String>) () -> reply.json().fieldNames()) {
            Matcher matcher = name.matcher(physical);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(2));
                newest = newest != null && newest.number() > number
                        ? newest
                        : new Generation(index, matcher.group(1), number);
            }
        }
        return newest;
    }

    @Override
    public @Nullable StoredGeneration generation(Generation generation) {
        String physical = prefix + generation.physicalName();
        Reply found = http.get("/" + physical + "/_alias");
        if (found.status() == 404) {
            return null;
        }
        check("show the index " + physical, found);
        List<String> aliases = new ArrayList<>();
        found.json().path(physical).path("aliases").fieldNames().forEachRemaining(aliases::add);
        aliases.remove(physical + "_write");
        aliases.sort(null);
        ObjectNode body = JSON.createObjectNode();
        body.set("query", DeletionMarker.documents());
        Reply counted = http.send("POST", "/" + physical + "/_count", body.toString());
        check("count the documents of " + physical, counted);
        return new StoredGeneration(counted.json().path("count").asLong(), aliases);
    }

    @Override
    public void refresh(String index) {
        check("refresh the index " + prefix + index, http.post("/" + prefix + index + "/_refresh"));
    }

    @Override
    public List<StoredDocument> read(String index, List<String> ids) {
        ObjectNode body = JSON.createObjectNode().put("size", ids.size()).put("version", true);
        body.putArray("sort").add("_doc");
        body.putObject("query").putObject("ids").set("values", JSON.valueToTree(ids));
        JsonNode found = search("/" + prefix + index + "/_search", body);
        List<StoredDocument> documents = new ArrayList<>();
        for (JsonNode hit : found.path("hits").path("hits")) {
            documents.add(new StoredDocument(
                    hit.path("_id").asText(), hit.path("_version").asLong(), bytes(hit.path("_source"))));
        }
        return documents;
    }

    @Override
    public void scan(String index, int slice, int slices, int most, IdPages pages) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("size", most).put("_source", false);
        body.putArray("sort").add("_doc");
        if (slices > 1) {
            body.putObject("slice").put("id", slice).put("max", slices);
        }
        JsonNode found = search("/" + prefix + index + "/_search?scroll=" + KEEP, body);
        try {
            while (!found.path("hits").path("hits").isEmpty()) {
                List<String> ids = new ArrayList<>();
                found.path("hits")
                        .path("hits")
                        .forEach(hit -> ids.add(hit.path("_id").asText()));
                pages.take(ids);
                found = search("/_search/scroll", scroll(found).put("scroll", KEEP));
            }
        } finally {
            http.send("DELETE", "/_search/scroll", scroll(found).toString());
        }
    }

    private static ObjectNode scroll(JsonNode found) {
        return JSON.createObjectNode().put("scroll_id", found.path("_scroll_id").asText());
    }

    /** What is found; an answer that lacks the documents of some shard is none. */
    private JsonNode search(String path, ObjectNode body) {
        Reply reply = http.send("POST", path, body.toString());
        check("search " + path, reply);
        try {
            JsonNode found = JSON.readTree(reply.body());
            if (found.path("timed_out").asBoolean()
                    || found.path("_shards").path("failed").asInt() > 0) {
                throw new PenstockException(
                        "OpenSearch has not searched all shards: " + found.path("_shards"), "Mend its cluster.");
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new PenstockException("the answer to " + path + " is no JSON", "Correct the URL.", e);
        }
    }

    private static byte[] bytes(JsonNode source) {
        try {
            return JSON.writeValueAsBytes(source);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(String what, Reply reply) {
        if (!reply.isSuccess()) {
            throw http.refused(what, reply);
        }
    }
}
