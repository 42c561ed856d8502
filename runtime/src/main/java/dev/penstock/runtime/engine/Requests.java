package dev.penstock.runtime.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the engine that keeps an index: a number for each index, remembered in the sink. It is done when the engine has
 * remembered that number beside the index. Thread-safe.
 */
final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final DocumentSink sink;
    private final String name;

    /**
     * Requests of a kind.
     *
     * @param name under which they are remembered
     */
    Requests(DocumentSink sink, String name) {
        this.sink = sink;
        this.name = name;
    }

    /** Asks, and returns the number of the request; one that was not taken up yet is the same. */
    int ask(String index, int taken) {
        Integer number = null;
        while (number == null) {
            number = askOnce(index, taken);
        }
        return number;
    }

    /** Null when somebody else has asked for something at the same time. */
    private synchronized @Nullable Integer askOnce(String index, int taken) {
        Map<String, Integer> numbers = new TreeMap<>(all());
        int newest = numbers.getOrDefault(index, 0);
        if (newest > taken) {
            return newest;
        }
        numbers.put(index, taken + 1);
        try {
            write(numbers);
            return taken + 1;
        } catch (MemoryChangedException e) {
            return null;
        }
    }

    /** Forgets that anything was asked for. */
    synchronized void forget(String index) {
        Map<String, Integer> numbers = new TreeMap<>(all());
        if (numbers.remove(index) != null) {
            write(numbers);
        }
    }

    private void write(Map<String, Integer> numbers) {
        try {
            sink.writeMemory(name, JSON.writeValueAsString(numbers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest request for each index that there was one for. */
    synchronized Map<String, Integer> all() {
        String json = sink.readMemory(name);
        try {
            return json == null ? Map.of() : JSON.readValue(json, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    "what is remembered as " + name + " cannot be read: " + e.getOriginalMessage(),
                    "Use the version of Penstock that wrote it.",
                    e);
        }
    }

    /**
     * What is remembered of an index that something is asked for.
     *
     * @throws PenstockException when no engine has ever kept such an index
     */
    static KeptGenerations kept(DocumentSink sink, String index) {
        KeptGenerations kept = new EngineMemory(sink, "", false).recallIndex(index);
        if (kept.generations().isEmpty()) {
            // Sinks that nothing can be dropped from need not tell what they remember.
            List<String> known = sink.retirement() == null ? List.of() : EngineMemory.indexes(sink);
            throw new PenstockException(
                    "no engine has built the index " + index + " yet",
                    Suggestions.nearest(index, known)
                            .map(nearest -> "Did you mean " + nearest + "?")
                            .orElse("Start one; or correct --index-prefix, if there is one."));
        }
        return kept;
    }
}
