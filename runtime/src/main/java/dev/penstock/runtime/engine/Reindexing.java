package dev.penstock.runtime.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine that keeps an index, in whichever process, to build it anew beside the one that readers see. What is asked for
 * is remembered in the sink, so it outlives both processes; an engine looks every two seconds, and when it starts. Thread-safe.
 */
public final class Reindexing {

    private static final String NAME = "reindex";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final DocumentSink sink;

    /** Asks in a sink, which must be open. */
    public Reindexing(DocumentSink sink) {
        this.sink = sink;
    }

    /**
     * Where a request has got to.
     *
     * @param taken whether an engine has taken it up
     * @param done whether readers see the new generation, and the one before is gone
     * @param generation the physical index that is built, or was; null while none is
     * @param documents about how many documents are built
     */
    public record Progress(
            boolean taken, boolean done, @Nullable String generation, long documents) {}

    /**
     * Asks for an index to be built anew, and returns the number of the request; what was asked for before and has not been
     * taken up yet is the same request.
     *
     * @throws PenstockException when no engine has ever kept such an index
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public int ask(String index) {
        return ask(index, kept(index).reindexed());
    }

    /** The same, if it is known which request was taken up last: what an engine remembers is then not looked at. */
    int ask(String index, int taken) {
        Integer number = null;
        while (number == null) {
            number = askOnce(index, taken);
        }
        return number;
    }

    /** Null when somebody else has asked for something at the same time. */
    private synchronized @Nullable Integer askOnce(String index, int taken) {
        Map<String, Integer> numbers = new TreeMap<>(requests());
        int newest = numbers.getOrDefault(index, 0);
        if (newest > taken) {
            return newest;
        }
        numbers.put(index, taken + 1);
        try {
            sink.writeMemory(NAME, JSON.writeValueAsString(numbers));
            return taken + 1;
        } catch (MemoryChangedException e) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where a request has got to.
     *
     * @param request its number
     */
    public Progress progress(String index, int request) {
        KeptGenerations kept = kept(index);
        List<IndexState> all = kept.generations();
        if (kept.reindexed() < request || all.isEmpty()) {
            return new Progress(false, false, null, 0);
        }
        IndexState built = all.get(all.size() - 1);
        boolean alone =
                all.stream().filter(state -> state.hash().equals(built.hash())).count() == 1;
        return new Progress(true, built.isShown() && alone, built.of(index).physicalName(), built.seededRows());
    }

    /** The newest request for each index that there was one for. */
    synchronized Map<String, Integer> requests() {
        String json = sink.readMemory(NAME);
        try {
            return json == null ? Map.of() : JSON.readValue(json, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    "what is remembered as " + NAME + " cannot be read: " + e.getOriginalMessage(),
                    "Use the version of Penstock that wrote it.",
                    e);
        }
    }

    private KeptGenerations kept(String index) {
        KeptGenerations kept = new EngineMemory(sink, "", false).recallIndex(index);
        if (kept.generations().isEmpty()) {
            throw new PenstockException(
                    "no engine has built the index " + index + " yet",
                    "Start one; or correct --index-prefix, if there is one.");
        }
        return kept;
    }
}
