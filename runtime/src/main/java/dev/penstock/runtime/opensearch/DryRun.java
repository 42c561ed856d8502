package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Does once, on indexes that it makes for that and removes again, what an engine does with its own. Their names begin as
 * those of generations do, so that a role that is made for Penstock allows it. Used by one thread.
 */
final class DryRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What no generation is called. */
    private static final String MARK = "_check_";

    private static final String BULK = """
            {"index":{"_id":"penstock_check","version":1,"version_type":"external_gte"}}
            {}
            {"delete":{"_id":"penstock_check","version":2,"version_type":"external_gte"}}
            """;

    private final HttpExchange http;
    private final String prefix;
    private final MetaIndex meta;
    private final Generations generations;
    private final List<Verdict> verdicts = new ArrayList<>();

    DryRun(HttpExchange http, String prefix, MetaIndex meta, Generations generations) {
        this.http = http;
        this.prefix = prefix;
        this.meta = meta;
        this.generations = generations;
    }

    /** What is found when these indexes are tried. */
    List<Verdict> verdicts(List<IndexDefinition> definitions) {
        if (isWell("OpenSearch", this::reach)) {
            memory();
            definitions.forEach(this::tryOut);
        }
        return List.copyOf(verdicts);
    }

    private void reach() {
        ServerVersion version = ServerVersion.of(http.find("/"), http.server());
        version.check(http.server());
        verdicts.add(Verdict.ok(
                "OpenSearch",
                http.server() + " answers: " + (version.isOpenSearch() ? "OpenSearch " : "Elasticsearch ")
                        + version.text()));
    }

    private void memory() {
        String subject = "index " + prefix + "penstock_meta";
        String tried = prefix + "penstock" + mark();
        MetaIndex dry = new MetaIndex(new OwnIndex(http, tried));
        removing(subject, tried, () -> {
            boolean there = meta.isThere();
            dry.createIfMissing();
            dry.write("check", "{}");
            dry.read("check");
            verdicts.add(Verdict.ok(
                    subject,
                    there ? "it is there, and such an index may be written" : "there is none yet, and it may be made"));
        });
    }

    private void tryOut(IndexDefinition definition) {
        String tried = prefix + definition.name() + mark();
        String mapping = "mapping of " + definition.name();
        removing(mapping, tried, () -> {
            generations.create(tried, definition);
            verdicts.add(Verdict.ok(mapping, "the server takes it, with the settings of the index"));
            isWell("rights on " + prefix + definition.name(), () -> use(definition, tried));
        });
        isWell("alias " + prefix + definition.name(), () -> checkAlias(prefix + definition.name()));
    }

    /** What an engine asks of an index that is there, in the order in which it does. */
    private void use(IndexDefinition definition, String index) {
        String alias = Generations.writeAlias(index);
        Reply written = http.sendLines(
                "/" + alias + "/_bulk",
                Map.of("require_alias", "true"),
                new ByteArrayInputStream(BULK.getBytes(StandardCharsets.UTF_8)));
        check("write the index " + index, written);
        written.json()
                .path("items")
                .forEach(item -> item.forEach(one -> {
                    if (one.has("error")) {
                        throw new PenstockException(
                                http.server() + " refuses to write the index " + index + ": "
                                        + one.at("/error/reason").asText(),
                                HttpExchange.remedy(one.at("/error/reason").asText()));
                    }
                }));
        check(
                "change settings of the index " + index,
                http.send("PUT", "/" + index + "/_settings", "{\"index\":{\"refresh_interval\":null}}"));
        check(
                "change the mapping of the index " + index,
                http.send("PUT", "/" + index + "/_mapping", "{\"dynamic\":\"strict\"}"));
        check("refresh the index " + index, http.post("/" + index + "/_refresh"));
        check("search the index " + index, http.send("POST", "/" + index + "/_search", "{\"size\":0}"));
        check("show the index " + index, http.get("/" + index));
        move("add", index);
        move("remove", index);
        verdicts.add(Verdict.ok(
                "rights on " + prefix + definition.name(),
                "indexes may be made, written, refreshed, searched, changed and removed, and aliases moved"));
    }

    private void move(String verb, String index) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("actions").addObject().putObject(verb).put("index", index).put("alias", index + "_read");
        check("move an alias", http.send("POST", "/_aliases", body.toString()));
    }

    /** People find documents by an alias, which cannot be where an index is. */
    private void checkAlias(String alias) {
        Reply found = http.get("/" + alias + "/_alias");
        if (found.status() != 404) {
            check("show what is named " + alias, found);
            if (found.json().has(alias)) {
                throw new PenstockException(
                        "an index is named " + alias + ", where an alias must go",
                        "Rename or remove that index, or use --index-prefix.");
            }
        }
        verdicts.add(Verdict.ok("alias " + alias, found.status() == 404 ? "the name is free" : "it leads to an index"));
    }

    private void check(String what, Reply reply) {
        if (!reply.isSuccess()) {
            throw http.refused(what, reply);
        }
    }

    /** Does something with an index, which is not there any more afterwards. */
    private void removing(String subject, String index, Runnable act) {
        boolean made = isWell(subject, act);
        try {
            Reply removed = http.delete("/" + index);
            if (!removed.isSuccess() && removed.status() != 404) {
                throw http.refused("remove the index " + index, removed, "Grant that, and remove it.");
            }
        } catch (PenstockException | SinkUnavailableException e) {
            if (made) { // else what was in the way of making it is in the way of this
                verdicts.add(Verdict.fail(subject, e));
            }
        }
    }

    private boolean isWell(String subject, Runnable look) {
        try {
            look.run();
            return true;
        } catch (PenstockException | SinkUnavailableException e) {
            verdicts.add(Verdict.fail(subject, e));
            return false;
        }
    }

    private static String mark() {
        return MARK
                + String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
    }
}
