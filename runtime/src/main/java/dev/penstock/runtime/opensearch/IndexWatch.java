package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what somebody else does to the indexes: says it in one line, puts back what can be put back without harm (aliases,
 * {@code dynamic: strict}), and keeps what ends the session until {@link #check} is asked. It asks for metadata only, never
 * for documents, so no shard is taken for one that is searched. Thread-safe.
 */
final class IndexWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

    private final HttpExchange http;
    private final Generations generations;
    private final Map<Generation, Watched> watched = new ConcurrentHashMap<>();
    private final Map<Generation, String> uuids = new HashMap<>();

    IndexWatch(HttpExchange http, Generations generations) {
        this.http = http;
        this.generations = generations;
    }

    /**
     * Begins to watch a generation; false when it is not the index that it was earlier in this process.
     *
     * @throws PenstockException when it was closed
     */
    synchronized boolean watch(Generation generation) {
        // What was lost of the index is known by now, whatever took its place.
        watched.entrySet()
                .removeIf(one -> one.getKey().index().equals(generation.index()) && one.getValue().failure != null);
        SeenIndex now = see(generation);
        if (now != null && !now.uuid().equals(uuids.computeIfAbsent(generation, key -> now.uuid()))) {
            watched.remove(generation);
            return false;
        }
        if (now != null && now.isClosed()) {
            throw closed(generation);
        }
        if (now != null) {
            watched.put(generation, new Watched(now));
        }
        return true;
    }

    /** Readers use these generations from now on. */
    void readersUse(Shown shown) {
        Map<Generation, List<String>> aliases = new HashMap<>();
        generations
                .readersAliases(shown)
                .forEach((alias, generation) -> aliases.computeIfAbsent(generation, none -> new ArrayList<>())
                        .add(alias));
        watched.forEach((generation, one) -> {
            if (generation.index().equals(shown.live().index())) {
                one.aliases = aliases.getOrDefault(generation, List.of());
            }
        });
    }

    boolean isRead(Generation generation) {
        Watched found = watched.get(generation);
        return found != null && !found.aliases.isEmpty();
    }

    /** Those that do not stay are not watched any more; nor are aliases until it is known where they lead. */
    void forgetAllBut(Shown shown) {
        watched.keySet().removeIf(one -> one.index().equals(shown.live().index()) && !shown.keeps(one));
    }

    void forget(Generation generation) {
        watched.remove(generation);
    }

    /** Throws what ends the session, if something was noticed that does. Cheap. */
    void check() {
        for (Watched one : watched.values()) {
            RuntimeException failure = one.failure;
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Looks at every index once. */
    synchronized void look() {
        watched.forEach((generation, one) -> {
            try {
                look(generation, one);
            } catch (PenstockException e) {
                String reason = "cannot be looked at: " + e.getMessage();
                if (one.said.add(reason)) {
                    LOG.warn("the index {} {}", generation.physicalName(), reason);
                }
            }
        });
    }

    /** What it means that a write has found no index behind its alias. */
    synchronized RuntimeException explain(Generation generation, GenerationLostException missing) {
        Watched one = watched.get(generation);
        if (one == null) {
            return missing;
        }
        look(generation, one);
        RuntimeException failure = one.failure;
        return failure != null
                ? failure
                : new SinkUnavailableException(
                        "the alias " + generations.writeAlias(generation) + " was away for a moment", missing);
    }

    private void look(Generation generation, Watched one) {
        if (one.failure != null) {
            return;
        }
        String name = generations.physical(generation);
        SeenIndex now = see(generation);
        if (now == null) {
            one.failure = new GenerationLostException("the index " + name + " was removed");
        } else if (!now.uuid().equals(one.seen.uuid())) {
            one.failure = new GenerationLostException("the index " + name + " was replaced by another");
        } else if (now.isClosed()) {
            one.failure = closed(generation);
        } else {
            compareBlocks(name, one.seen, now);
            compareMappings(name, one.seen, now);
            compareAliases(generation, one, now);
            one.seen = now;
        }
    }

    private PenstockException closed(Generation generation) {
        return new PenstockException(
                "OpenSearch refuses to write the index " + generations.physical(generation) + ": it was closed",
                "Open it and start again.");
    }

    private static void compareBlocks(String name, SeenIndex before, SeenIndex now) {
        if (!now.blocks().equals(before.blocks())) {
            if (now.blocks().isEmpty()) {
                LOG.info("the index {} can be written again", name);
            } else {
                LOG.warn("the index {} is blocked; documents wait until {} is taken away", name, now.blocks());
            }
        }
    }

    private void compareMappings(String name, SeenIndex before, SeenIndex now) {
        List<String> fields = now.fieldsThatDiffer(before);
        if (!fields.isEmpty()) {
            LOG.warn(
                    "somebody has changed the mapping of the index {}: {}; documents have no field that the definition"
                            + " lacks, and --reseed makes the index anew",
                    name,
                    fields);
        }
        if (!now.mapping().path("dynamic").equals(before.mapping().path("dynamic"))) {
            LOG.warn("somebody has changed how the mapping of the index {} grows; it is made strict again", name);
        }
        if (!now.mapping().path("dynamic").asText().equals("strict")) {
            generations.makeStrict(name);
        }
    }

    private void compareAliases(Generation generation, Watched one, SeenIndex now) {
        String write = generations.writeAlias(generation);
        if (!now.has(write, false) && !putBack(generation, one, write)) {
            one.failure = new PenstockException(
                    "an index is named " + write + ", where the alias for writing must be",
                    "Remove or rename that index and start again.");
        }
        for (String alias : one.aliases) {
            if (!now.has(alias, true) && generations.isFree(alias, generation)) {
                putBack(generation, one, alias);
            }
        }
    }

    /** False when an index has that name. */
    private boolean putBack(Generation generation, Watched one, String alias) {
        boolean done = generations.putBack(generation, alias);
        if (done) {
            one.said.remove(alias);
            LOG.warn("somebody has taken away or changed the alias {}; it is put back", alias);
        } else if (one.said.add(alias)) {
            LOG.warn("an index is named {}, where an alias must be; remove or rename that index", alias);
        }
        return done;
    }

    /** The index now; null when it is not there. */
    private @Nullable SeenIndex see(Generation generation) {
        String name = generations.physical(generation);
        Reply reply = http.get("/" + name + "?flat_settings=true");
        if (reply.status() != 404 && !reply.isSuccess()) {
            throw http.refused("show the index " + name, reply);
        }
        return reply.json().has(name) ? SeenIndex.of(reply.json().path(name)) : null;
    }

    /** A generation that is watched. */
    private static final class Watched {

        private final Set<String> said = new HashSet<>();
        private SeenIndex seen;
        private volatile List<String> aliases = List.of();
        private volatile @Nullable RuntimeException failure;

        Watched(SeenIndex seen) {
            this.seen = seen;
        }
    }
}
