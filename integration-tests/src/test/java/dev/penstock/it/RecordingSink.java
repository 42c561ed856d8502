package dev.penstock.it;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sink in memory that keeps the rule of versions and records every write. Thread-safe. */
final class RecordingSink implements DocumentSink {

    private final Map<String, String> memory = new HashMap<>();
    private final Map<Generation, Map<String, VersionedDocument>> generations = new HashMap<>();
    private final Map<String, Generation> active = new HashMap<>();
    private final List<VersionedDocument> writes = new ArrayList<>();

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
    public synchronized void create(Generation generation, IndexDefinition definition) {
        generations.computeIfAbsent(generation, key -> new HashMap<>());
    }

    @Override
    public synchronized void activate(Generation generation) {
        active.put(generation.index(), generation);
    }

    @Override
    public synchronized WriteReport write(Generation generation, List<VersionedDocument> documents) {
        for (VersionedDocument document : documents) {
            writes.add(document);
            generations
                    .getOrDefault(generation, new HashMap<>())
                    .merge(document.id(), document, (old, next) -> next.version() >= old.version() ? next : old);
        }
        return WriteReport.WRITTEN;
    }

    @Override
    public void close() {}

    /** The JSON of every document that readers of an index see, by id. */
    synchronized Map<String, String> documents(String index) {
        Map<String, String> documents = new TreeMap<>();
        generations.getOrDefault(active.get(index), Map.of()).forEach((id, document) -> {
            byte[] source = document.source();
            if (source != null) {
                documents.put(id, new String(source, StandardCharsets.UTF_8));
            }
        });
        return documents;
    }
}
