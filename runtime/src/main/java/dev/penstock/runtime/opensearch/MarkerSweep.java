package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deletion markers away that no older write can follow any more. It asks an index only while there may be markers in
 * it, since a shard that is searched is refreshed all the time. Thread-safe.
 */
final class MarkerSweep {

    private static final Logger LOG = LoggerFactory.getLogger(MarkerSweep.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 10_000;
    private static final int ROUNDS = 50;

    private final HttpExchange http;
    private final Generations generations;
    private final Duration age;
    private final InstantSource clock;
    private final Set<Generation> marked = ConcurrentHashMap.newKeySet();

    MarkerSweep(HttpExchange http, Generations generations, Duration age, InstantSource clock) {
        this.http = http;
        this.generations = generations;
        this.age = age;
        this.clock = clock;
    }

    /** There may be markers in a generation that readers see: it was taken up again, or one was written. */
    void mayHold(Generation generation) {
        marked.add(generation);
    }

    /** Takes away what is old enough, in requests of bounded size; the rest another time. */
    void sweep() {
        for (Generation generation : List.copyOf(marked)) {
            marked.remove(generation); // before it is asked: a delete that comes meanwhile adds it again
            boolean left = true;
            try {
                left = sweep("/" + generations.physical(generation));
            } catch (PenstockException e) {
                LOG.warn("deletion markers of {} cannot be swept: {}", generation.physicalName(), e.getMessage());
            } finally {
                if (left) {
                    marked.add(generation);
                }
            }
        }
    }

    /** True when markers are left. */
    private boolean sweep(String index) {
        if (!http.post(index + "/_refresh").isSuccess()) {
            return false; // gone
        }
        String old = query(DeletionMarker.olderThan(clock.millis() - age.toMillis()));
        long swept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Reply reply = http.send(
                    "POST",
                    index + "/_delete_by_query?conflicts=proceed&scroll_size=1000&refresh=true&max_docs=" + AT_ONCE,
                    old);
            if (!reply.isSuccess()) {
                LOG.warn("deletion markers of {} cannot be swept: {}", index.substring(1), reply.reason());
                return true;
            }
            swept += reply.json().path("deleted").asLong();
            if (reply.json().path("total").asLong() < AT_ONCE) {
                break;
            }
        }
        LOG.debug("swept {} deletion markers of {}", swept, index.substring(1));
        Reply left = http.send("POST", index + "/_count", query(DeletionMarker.markers()));
        return !left.isSuccess() || left.json().path("count").asLong() > 0;
    }

    private static String query(ObjectNode query) {
        return JSON.createObjectNode().set("query", query).toString();
    }
}
