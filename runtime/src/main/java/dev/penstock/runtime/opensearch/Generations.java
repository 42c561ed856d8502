package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The physical indexes and the aliases that lead to them: {@code users} for people, {@code users_3fa9c2d1} for readers of
 * that definition, and for each generation one for writing. Writing goes by an alias because a write to the name of an
 * index that was removed would make OpenSearch create it anew, with guessed mappings. Thread-safe.
 */
final class Generations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GC_DELETES = "index.gc_deletes";

    private final HttpExchange http;
    private final String prefix;

    Generations(HttpExchange http, String prefix) {
        this.http = http;
        this.prefix = prefix;
    }

    /** The alias that leads to a generation for writing, as long as it is there. */
    String writeAlias(Generation generation) {
        return physical(generation) + "_write";
    }

    /** Makes an index that was not there, with a number above {@code after} and above all that are. */
    Generation create(IndexDefinition definition, int after, Duration gcDeletes) {
        int number = Math.max(after, newest(definition.name())) + 1;
        Generation generation = new Generation(definition.name(), definition.hash(), number);
        while (!create(generation, definition, gcDeletes)) {
            generation = new Generation(definition.name(), definition.hash(), generation.number() + 1);
        }
        return generation;
    }

    /** False when the index is there already: somebody was quicker. */
    private boolean create(Generation generation, IndexDefinition definition, Duration gcDeletes) {
        ObjectNode body = JSON.createObjectNode();
        body.set("settings", settings(definition, gcDeletes));
        body.putRawValue("mappings", new RawValue(definition.mapping()));
        body.putObject("aliases").putObject(writeAlias(generation));
        Reply reply = http.send("PUT", "/" + physical(generation), body.toString());
        if (!reply.isSuccess() && !reply.errorType().equals("resource_already_exists_exception")) {
            String what = "create the index " + physical(generation);
            throw reply.reason().contains("[icu_")
                    ? http.refused(what, reply, "Install the plugin analysis-icu on every node and start again.")
                    : http.refused(what, reply);
        }
        return reply.isSuccess();
    }

    /** The definition's settings win over what is usual, but not over what keeps deletes remembered. */
    private static ObjectNode settings(IndexDefinition definition, Duration gcDeletes) {
        ObjectNode own;
        try {
            own = (ObjectNode) JSON.readTree(definition.settings());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("settings of " + definition.name(), e);
        }
        boolean replicas = own.has("number_of_replicas") || own.has("index.number_of_replicas");
        ObjectNode usual = JSON.createObjectNode().put("index.refresh_interval", "1s");
        if (!replicas) {
            usual.put("index.auto_expand_replicas", "0-1");
        }
        own.properties().forEach(setting -> {
            usual.remove("index." + setting.getKey());
            usual.set(setting.getKey(), setting.getValue());
        });
        return usual.put(GC_DELETES, gcDeletes.toMillis() + "ms");
    }

    /** Whether the index can be written still; it then remembers deletes so long. */
    boolean reopen(Generation generation, Duration gcDeletes) {
        Reply found = http.get("/" + physical(generation) + "/_alias/" + writeAlias(generation));
        if (found.status() == 404) {
            return false;
        }
        if (!found.isSuccess()) {
            throw http.refused("show the index " + physical(generation), found);
        }
        String settings = JSON.createObjectNode()
                .put(GC_DELETES, gcDeletes.toMillis() + "ms")
                .toString();
        Reply reply = http.send("PUT", "/" + physical(generation) + "/_settings", settings);
        if (!reply.isSuccess()) {
            throw http.refused("change settings of the index " + physical(generation), reply);
        }
        return true;
    }

    void activate(Generation generation) {
        // What was written last is not searchable yet, and readers must not see the index half filled.
        Reply refreshed = http.post("/" + physical(generation) + "/_refresh");
        if (!refreshed.isSuccess()) {
            throw http.refused("refresh the index " + physical(generation), refreshed);
        }
        String people = prefix + generation.index();
        String readers = people + "_" + generation.hash();
        ObjectNode body = JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        for (String alias : List.of(people, readers)) {
            for (String holder : holders(alias)) {
                if (!holder.equals(physical(generation))) {
                    action(actions, "remove", holder, alias);
                }
            }
            action(actions, "add", physical(generation), alias);
        }
        Reply reply = http.send("POST", "/_aliases", body.toString());
        if (reply.errorType().equals("invalid_alias_name_exception")) {
            throw new PenstockException(
                    "an index is named " + people + " or " + readers + ", where an alias must go",
                    "Rename or remove that index, or use --index-prefix.");
        }
        if (!reply.isSuccess()) {
            throw http.refused("move the alias " + people, reply);
        }
        earlier(generation).forEach(this::remove);
    }

    private List<String> holders(String alias) {
        Reply reply = http.get("/_alias/" + alias);
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("show the alias " + alias, reply);
        }
        List<String> names = new ArrayList<>();
        reply.json().properties().forEach(entry -> {
            if (entry.getValue().has("aliases")) {
                names.add(entry.getKey());
            }
        });
        return names;
    }

    private int newest(String index) {
        return numbers(index).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Every generation of the index with a lower number, whatever its definition. */
    private List<String> earlier(Generation generation) {
        return numbers(generation.index()).entrySet().stream()
                .filter(entry -> entry.getValue() < generation.number())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The numbers of all generations of an index, by the names of the physical ones. */
    private Map<String, Integer> numbers(String index) {
        Reply reply = http.get("/" + prefix + index + "_*/_alias?ignore_unavailable=true&expand_wildcards=all");
        if (!reply.isSuccess()) {
            throw http.refused("list the indexes of " + index, reply);
        }
        Pattern generation = Pattern.compile(Pattern.quote(prefix + index) + "_[0-9a-f]{8}_(\\d{6})");
        Map<String, Integer> numbers = new TreeMap<>();
        reply.json().fieldNames().forEachRemaining(name -> {
            Matcher matcher = generation.matcher(name);
            if (matcher.matches()) {
                numbers.put(name, Integer.valueOf(matcher.group(1)));
            }
        });
        return numbers;
    }

    /** Removes an index, if it is there; an alias of that name stays. */
    void remove(String index) {
        Reply reply = http.delete("/" + index);
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("remove the index " + index, reply);
        }
    }

    private static void action(ArrayNode actions, String verb, String index, String alias) {
        actions.addObject().putObject(verb).put("index", index).put("alias", alias);
    }

    private String physical(Generation generation) {
        return prefix + generation.physicalName();
    }
}
