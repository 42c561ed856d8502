package dev.penstock.testkit;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
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
import org.jspecify.annotations.Nullable;

/**
 * A sink in memory that keeps a sink's promises and records every write: for tests of records and engines that need no
 * OpenSearch. It survives the engine, so that a restart can be tested. Thread-safe.
 */
public final class RecordingSink implements DocumentSink {

    private final Map<String, String> memory = new HashMap<>();
    private final Map<Generation, Map<String, VersionedDocument>> generations = new HashMap<>();
    private final Map<String, Generation> active = new HashMap<>();
    private final List<VersionedDocument> writes = new ArrayList<>();

    /** Makes an empty sink. */
    public RecordingSink() {}

    /** A write is over when the call is. */
    @Override
    public Duration longestWrite() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    public void open() {}

    @Override
    public synchronized @Nullable String readMemory(String name) {
        return memory.get(name);
    }

    @Override
    public synchronized void writeMemory(String name, String json) {
        memory.put(name, json);
    }

    @Override
    public synchronized Generation create(IndexDefinition definition, int after) {
        int newest = generations.keySet().stream()
                .filter(generation -> generation.index().equals(definition.name()))
                .mapToInt(Generation::number)
                .max()
                .orElse(0);
        Generation made = new Generation(definition.name(), definition.hash(), Math.max(after, newest) + 1);
        generations.put(made, new HashMap<>());
        return made;
    }

    @Override
    public synchronized boolean reopen(Generation generation) {
        return generations.containsKey(generation);
    }

    @Override
    public synchronized void activate(Generation generation) {
        active.put(generation.index(), generation);
        generations
                .keySet()
                .removeIf(other -> other.index().equals(generation.index()) && other.number() < generation.number());
    }

    @Override
    public synchronized WriteReport write(Generation generation, List<VersionedDocument> documents) {
        writes.addAll(documents);
        Map<String, VersionedDocument> target = generations.get(generation);
        if (target != null) { // a write that comes after its generation is lost, as it should be
            for (VersionedDocument document : documents) {
                target.merge(document.id(), document, (old, next) -> next.version() >= old.version() ? next : old);
            }
        }
        return WriteReport.WRITTEN;
    }

    @Override
    public void close() {}

    /**
     * What readers of an index see now.
     *
     * @param index the name of the index
     * @return the JSON of every document by its id; empty when no generation is active yet
     */
    public synchronized SortedMap<String, String> documents(String index) {
        SortedMap<String, String> documents = new TreeMap<>();
        Generation generation = active.get(index);
        if (generation != null) {
            generations.getOrDefault(generation, Map.of()).forEach((id, document) -> {
                byte[] source = document.source();
                if (source != null) {
                    documents.put(id, new String(source, StandardCharsets.UTF_8));
                }
            });
        }
        return documents;
    }

    /** Every document that was written so far, deletes included, in the order of arrival. */
    public synchronized List<VersionedDocument> writes() {
        return List.copyOf(writes);
    }
}
