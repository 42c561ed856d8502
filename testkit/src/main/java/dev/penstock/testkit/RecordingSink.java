package dev.penstock.testkit;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A sink in memory that keeps a sink's promises and records every write: for tests of records and engines that need no
 * OpenSearch. It survives the engine, so that a restart can be tested. Thread-safe.
 *
 * <p>{@link #again} gives further sinks to the same documents and memory, for several engines.
 */
public final class RecordingSink implements DocumentSink {

    private final Place place;
    /** What this sink has read or written last. */
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();

    /** Makes an empty sink. */
    public RecordingSink() {
        this(new Place());
    }

    private RecordingSink(Place place) {
        this.place = place;
    }

    /** A further sink to the same place, as another engine has it. */
    public RecordingSink again() {
        return new RecordingSink(place);
    }

    /** A write is over when the call is. */
    @Override
    public Duration longestWrite() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    public void open() {}

    @Override
    public @Nullable String readMemory(String name) {
        synchronized (place) {
            Remembered found = place.memory.get(name);
            if (found == null) {
                known.remove(name);
                return null;
            }
            known.put(name, found);
            return found.json();
        }
    }

    @Override
    public void writeMemory(String name, String json) {
        synchronized (place) {
            if (place.memory.get(name) != known.get(name)) { // which of the writes it was, not what it says
                throw new MemoryChangedException("somebody else has changed what is remembered as " + name);
            }
            Remembered next = new Remembered(json);
            place.memory.put(name, next);
            known.put(name, next);
        }
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        synchronized (place) {
            int newest = place.generations.keySet().stream()
                    .filter(generation -> generation.index().equals(definition.name()))
                    .mapToInt(Generation::number)
                    .max()
                    .orElse(0);
            Generation made = new Generation(definition.name(), definition.hash(), Math.max(after, newest) + 1);
            place.generations.put(made, new HashMap<>());
            return made;
        }
    }

    @Override
    public boolean reopen(Generation generation) {
        synchronized (place) {
            return place.generations.containsKey(generation);
        }
    }

    @Override
    public void show(Shown shown) {
        synchronized (place) {
            place.active.put(shown.live().index(), shown.live());
            place.generations
                    .keySet()
                    .removeIf(other -> other.index().equals(shown.live().index()) && !shown.keeps(other));
        }
    }

    @Override
    public void remove(Generation generation) {
        synchronized (place) {
            place.generations.remove(generation);
        }
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        synchronized (place) {
            place.writes.addAll(documents);
            Map<String, VersionedDocument> target = place.generations.get(generation);
            if (target != null) { // a write that comes after its generation is lost, as it should be
                for (VersionedDocument document : documents) {
                    target.merge(document.id(), document, (old, next) -> next.version() >= old.version() ? next : old);
                }
            }
            return WriteReport.WRITTEN;
        }
    }

    @Override
    public void close() {}

    /**
     * What readers of an index see now.
     *
     * @param index the name of the index
     * @return the JSON of every document by its id; empty when no generation is active yet
     */
    public SortedMap<String, String> documents(String index) {
        synchronized (place) {
            SortedMap<String, String> documents = new TreeMap<>();
            Generation generation = place.active.get(index);
            if (generation != null) {
                place.generations.getOrDefault(generation, Map.of()).forEach((id, document) -> {
                    byte[] source = document.source();
                    if (source != null) {
                        documents.put(id, new String(source, StandardCharsets.UTF_8));
                    }
                });
            }
            return documents;
        }
    }

    /** Every document that was written so far, deletes included, in the order of arrival. */
    public List<VersionedDocument> writes() {
        synchronized (place) {
            return List.copyOf(place.writes);
        }
    }

    private static final class Place {
        private final Map<String, Remembered> memory = new HashMap<>();
        private final Map<Generation, Map<String, VersionedDocument>> generations = new HashMap<>();
        private final Map<String, Generation> active = new HashMap<>();
        private final List<VersionedDocument> writes = new ArrayList<>();
    }

    /** What was remembered by one write: no two are the same. */
    private static final class Remembered {
        private final String json;

        private Remembered(String json) {
            this.json = json;
        }

        private String json() {
            return json;
        }
    }
}
