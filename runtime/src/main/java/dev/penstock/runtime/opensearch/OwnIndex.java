package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.spi.PenstockException;

/**
 * An index that Penstock makes for itself and writes by an alias, so that no write makes it anew when somebody has removed it.
 * Thread-safe.
 *
 * @param http where it is
 * @param name the index
 */
record OwnIndex(HttpExchange http, String name) {

    /** What writes go through. */
    String alias() {
        return name + "_write";
    }

    /** Makes it, if it is not there, of a definition that has the alias and a strict mapping. */
    void createIfMissing(String definition) {
        Reply reply = http.send("PUT", "/" + name, definition);
        if (reply.errorType().equals("resource_already_exists_exception")) {
            takeUp();
        } else if (!reply.isSuccess()) {
            throw http.refused("create the index " + name, reply);
        }
    }

    /** Removes it, if it is there. */
    void remove() {
        Reply reply = http.delete("/" + name);
        if (!reply.isSuccess() && reply.status() != 404) {
            throw http.refused("remove the index " + name, reply);
        }
    }

    /** Gives it the alias that somebody has taken away; but not to an index that a stray write has made, of guessed mappings. */
    private void takeUp() {
        Reply found = http.get("/" + name);
        if (!found.isSuccess()) {
            throw http.refused("show the index " + name, found);
        }
        JsonNode there = found.json().path(name);
        if (there.path("aliases").has(alias())) {
            return;
        }
        refuseForeign(there);
        Reply added = http.send("PUT", "/" + name + "/_alias/" + alias(), "{}");
        if (!added.isSuccess()) {
            throw http.refused("add the alias " + alias(), added);
        }
    }

    /** Whether it is there; changes nothing. An index that was not made by Penstock is refused. */
    boolean isThere() {
        Reply found = http.get("/" + name);
        if (found.status() == 404) {
            return false;
        }
        if (!found.isSuccess()) {
            throw http.refused("show the index " + name, found);
        }
        JsonNode there = found.json().path(name);
        if (!there.path("aliases").has(alias())) {
            refuseForeign(there);
        }
        return true;
    }

    private void refuseForeign(JsonNode there) {
        if (!there.at("/mappings/dynamic").asText().equals("strict")) {
            throw new PenstockException(
                    "the index " + name + " was not made by Penstock", "Remove it, or use --index-prefix.");
        }
    }
}
