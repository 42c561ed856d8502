package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The physical indexes and the aliases that lead to them: {@code users} for people, {@code users_3fa9c2d1} for readers of
 * that definition, and for each generation one for writing. Writing goes by an alias because a write to the name of an
 * index that was removed would make OpenSearch create it anew, with guessed mappings. Thread-safe.
 */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAD_REQUEST = 400;

    private final HttpExchange http;
    private final String prefix;
    private final GivenSettings settings;

    Generations(HttpExchange http, String prefix, GivenSettings settings) {
        this.http = http;
        this.prefix = prefix;
        this.settings = settings;
    }

    /** The alias that leads to a generation for writing, as long as it is there. */
    String writeAlias(Generation generation) {
        return writeAlias(physical(generation));
    }

    /** The alias for writing of an index of that name. */
    static String writeAlias(String index) {
        return index + "_write";
    }

    /** Makes an index that was not there, with a number above {@code after} and above all that are. */
    Generation create(IndexDefinition definition, int after) {
        int number = Math.max(after, newest(definition.name())) + 1;
        Generation generation = new Generation(definition.name(), definition.hash(), number);
        while (!create(generation, definition)) {
            generation = new Generation(definition.name(), definition.hash(), generation.number() + 1);
        }
        return generation;
    }

    /** False when the index is there already: somebody was quicker. */
    private boolean create(Generation generation, IndexDefinition definition) {
        return create(physical(generation), definition);
    }

    /** Makes an index of that name, with an alias for writing; false when it is there already. */
    boolean create(String index, IndexDefinition definition) {
        ObjectNode body = JSON.createObjectNode();
        body.set("settings", settings.whenMade(definition));
        body.set("mappings", mapping(definition));
        body.putObject("aliases").putObject(writeAlias(index));
        Reply reply = http.send("PUT", "/" + index, body.toString());
        if (!reply.isSuccess() && !reply.errorType().equals("resource_already_exists_exception")) {
            String what = "create the index " + index;
            throw reply.reason().contains("[icu_")
                    ? http.refused(what, reply, "Install the plugin analysis-icu on every node and start again.")
                    : http.refused(what, reply);
        }
        return reply.isSuccess();
    }

    /** The definition's mapping. What the refresh interval is to be later is kept in it: it outlives this process. */
    private ObjectNode mapping(IndexDefinition definition) {
        ObjectNode mapping;
        try {
            mapping = (ObjectNode) JSON.readTree(definition.mapping());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("mapping of " + definition.name(), e);
        }
        DeletionMarker.addTo(mapping, definition);
        JsonNode refresh = settings.refresh(definition);
        if (refresh != null) {
            mapping.withObject("_meta").withObject("penstock").set("refresh_interval", refresh);
        }
        return mapping;
    }

    /** Whether the index can be written still; it then has the settings that are given now. */
    boolean reopen(Generation generation) {
        Reply found = http.get("/" + physical(generation) + "/_alias/" + writeAlias(generation));
        if (found.status() == 404) {
            return false;
        }
        if (!found.isSuccess()) {
            throw http.refused("show the index " + physical(generation), found);
        }
        set(generation, settings.whenTakenUp(generation.index()));
        putMapping(
                physical(generation),
                JSON.createObjectNode().set("properties", DeletionMarker.properties())); // older ones lack it
        return true;
    }

    /** Lets no document bring a field along. */
    void makeStrict(String index) {
        putMapping(index, JSON.createObjectNode().put("dynamic", "strict"));
    }

    private void putMapping(String index, ObjectNode mapping) {
        Reply reply = http.send("PUT", "/" + index + "/_mapping", mapping.toString());
        if (!reply.isSuccess()) {
            throw http.refused("change the mapping of the index " + index, reply);
        }
    }

    private void set(Generation generation, ObjectNode changed) {
        Reply reply = http.send("PUT", "/" + physical(generation) + "/_settings", changed.toString());
        if (!reply.isSuccess()) {
            throw http.refused("change settings of the index " + physical(generation), reply);
        }
    }

    /**
     * Ends what is good for seeding only. Unless somebody wants an interval, the server's own rule is best: a shard that is
     * searched is refreshed every second; one that is not costs nothing, and its next search waits until it sees everything.
     */
    private void letBeSearched(Generation generation) {
        Reply found = http.get("/" + physical(generation)
                + "?flat_settings=true&filter_path=*.settings.index*refresh_interval,*.mappings._meta");
        if (!found.isSuccess()) {
            throw refused("show the index " + physical(generation), found, generation);
        }
        JsonNode index = found.json().path(physical(generation));
        JsonNode now = index.path("settings").path(IndexSettings.REFRESH);
        JsonNode given = settings.refresh(generation.index());
        if (given == null && !now.asText().equals(GivenSettings.OFF)) {
            return; // seeded before; perhaps set by hand since
        }
        JsonNode wanted = given != null
                ? given
                : index.path("mappings").path("_meta").path("penstock").path("refresh_interval");
        if (!wanted.equals(now)) {
            set(
                    generation,
                    JSON.createObjectNode()
                            .set(IndexSettings.REFRESH, wanted.isMissingNode() ? NullNode.instance : wanted));
        }
    }

    /** Lets readers see generations; all aliases move at once. */
    void show(Shown shown) {
        shown.visible().forEach(this::makeSearchable);
        ObjectNode body = JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        Map<String, Generation> aliases = readersAliases(shown);
        aliases.forEach((alias, generation) -> {
            for (String holder : holders(alias)) {
                if (!holder.equals(physical(generation))) {
                    action(actions, "remove", holder, alias);
                }
            }
            add(actions, generation, alias);
        });
        if (!move(body, prefix + shown.live().index())) {
            throw new PenstockException(
                    "an index is named " + String.join(" or ", aliases.keySet()) + ", where an alias must go",
                    "Rename or remove that index, or use --index-prefix.");
        }
        leftOver(shown).forEach(this::remove);
    }

    /** What was written last is not searchable yet, and readers must not see the index half filled. */
    private void makeSearchable(Generation generation) {
        Reply refreshed = http.post("/" + physical(generation) + "/_refresh");
        if (!refreshed.isSuccess()) {
            throw refused("refresh the index " + physical(generation), refreshed, generation);
        }
        letBeSearched(generation);
    }

    /** Somebody may have removed it just now, which is no reason to stop. */
    private RuntimeException refused(String what, Reply reply, Generation generation) {
        return reply.status() == 404
                ? new GenerationLostException("the index " + physical(generation) + " was removed")
                : http.refused(what, reply);
    }

    /** The aliases of readers, that for people first, with the generations that they lead to. */
    Map<String, Generation> readersAliases(Shown shown) {
        String people = prefix + shown.live().index();
        Map<String, Generation> aliases = new LinkedHashMap<>();
        aliases.put(people, shown.live());
        shown.byHash().forEach((hash, generation) -> aliases.put(people + "_" + hash, generation));
        return aliases;
    }

    /** Removes a generation, if it is there. */
    void remove(Generation generation) {
        remove(physical(generation));
    }

    /**
     * Changes the mapping in place to that of another definition; false when that cannot be done, or would not be enough for the
     * documents that are there.
     */
    boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        MappingChange change = MappingChange.between(from, to);
        if (!change.isInPlace()) {
            LOG.info("{} is built anew: {}", generation.index(), String.join(", ", change.reasons()));
            return false;
        }
        Reply reply = http.send(
                "PUT", "/" + physical(generation) + "/_mapping", mapping(to).toString());
        if (!reply.isSuccess() && reply.status() != BAD_REQUEST) {
            throw http.refused("change the mapping of the index " + physical(generation), reply);
        }
        return reply.isSuccess();
    }

    /** Whether no other index has the alias. */
    boolean isFree(String alias, Generation generation) {
        return holders(alias).stream().allMatch(physical(generation)::equals);
    }

    /** Lets an alias lead to a generation; false when an index has that name. */
    boolean putBack(Generation generation, String alias) {
        ObjectNode body = JSON.createObjectNode();
        add(body.putArray("actions"), generation, alias);
        return move(body, alias);
    }

    /** False when an index has the name of an alias. */
    private boolean move(ObjectNode actions, String alias) {
        Reply reply = http.send("POST", "/_aliases", actions.toString());
        if (reply.errorType().equals("invalid_alias_name_exception")) {
            return false;
        }
        if (reply.status() == 404) {
            throw new GenerationLostException("an index was removed while the alias " + alias + " was moved");
        }
        if (!reply.isSuccess()) {
            throw http.refused("move the alias " + alias, reply);
        }
        return true;
    }

    /** Readers do not see markers of deletes. */
    private void add(ArrayNode actions, Generation generation, String alias) {
        ObjectNode added = action(actions, "add", physical(generation), alias);
        if (!alias.equals(writeAlias(generation))) {
            added.set("filter", DeletionMarker.documents());
        }
    }

    /** The indexes that have an alias. Asked of what has its name: a question for the alias alone is one for all indexes. */
    private List<String> holders(String alias) {
        Reply reply = http.get("/" + alias + "/_alias/" + alias);
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("show the alias " + alias, reply);
        }
        List<String> names = new ArrayList<>();
        reply.json().properties().forEach(entry -> {
            if (entry.getValue().path("aliases").has(alias)) {
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

    /** Removes every generation of an index that was made here: another index of such a name has no alias for writing. */
    void removeAll(String index) {
        for (String physical : numbers(index).keySet()) {
            if (holders(physical + "_write").contains(physical)) {
                remove(physical);
            }
        }
    }

    /** Every generation of the index that is neither shown nor kept nor newer, whatever its definition. */
    private List<String> leftOver(Shown shown) {
        Set<String> stay = new HashSet<>();
        shown.visible().forEach(generation -> stay.add(physical(generation)));
        shown.kept().forEach(generation -> stay.add(physical(generation)));
        return numbers(shown.live().index()).entrySet().stream()
                .filter(entry -> entry.getValue() < shown.live().number() && !stay.contains(entry.getKey()))
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
    private void remove(String index) {
        Reply reply = http.delete("/" + index);
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("remove the index " + index, reply);
        }
    }

    private static ObjectNode action(ArrayNode actions, String verb, String index, String alias) {
        return actions.addObject().putObject(verb).put("index", index).put("alias", alias);
    }

    /** The name of the index itself. */
    String physical(Generation generation) {
        return prefix + generation.physicalName();
    }
}
