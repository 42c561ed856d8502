package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sink that keeps its promises in memory: the higher version stays. It outlives engines, as an index does, and can be
 * made to fail.
 */
final class RecordingSink implements DocumentSink {

    final Journal journal;
    final Map<String, String> memory = new ConcurrentHashMap<>();

    private final Map<String, Map<String, VersionedDocument>> generations = new HashMap<>();
    volatile Writing writing = (generation, documents) -> WriteReport.WRITTEN;
    volatile Runnable opening = () -> {};
    volatile Consumer<Generation> reopening = generation -> {};
    volatile Remembering remembering = (name, json) -> {};
    volatile @Nullable MemoryLetters letters;
    volatile Runnable checking = () -> {};
    volatile Predicate<IndexDefinition> adapting = definition -> false;
    volatile @Nullable Shown last;

    RecordingSink(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Duration longestWrite() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void open() {
        opening.run();
    }

    @Override
    public @Nullable String readMemory(String name) {
        return memory.get(name);
    }

    @Override
    public void writeMemory(String name, String json) {
        remembering.remember(name, json);
        memory.put(name, json);
        journal.note("remember " + name + " " + json);
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        synchronized (generations) {
            int newest = generations.keySet().stream()
                    .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('_') + 1)))
                    .max()
                    .orElse(0);
            Generation made = new Generation(definition.name(), definition.hash(), Math.max(after, newest) + 1);
            journal.note("create " + made.physicalName());
            generations.put(made.physicalName(), new TreeMap<>());
            return made;
        }
    }

    @Override
    public boolean reopen(Generation generation) {
        reopening.accept(generation);
        synchronized (generations) {
            return generations.containsKey(generation.physicalName());
        }
    }

    /** As somebody does who deletes the index. */
    void remove(String generation) {
        synchronized (generations) {
            generations.remove(generation);
        }
    }

    @Override
    public void show(Shown shown) {
        synchronized (generations) {
            generations
                    .keySet()
                    .removeIf(name -> name.startsWith(shown.live().index() + "_")
                            && Integer.parseInt(name.substring(name.lastIndexOf('_') + 1))
                                    < shown.live().number()
                            && shown.kept().stream()
                                    .noneMatch(kept -> kept.physicalName().equals(name)));
        }
        last = shown;
        journal.note("show " + shown.live().physicalName());
    }

    @Override
    public void remove(Generation generation) {
        journal.note("remove " + generation.physicalName());
        remove(generation.physicalName());
    }

    @Override
    public boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        return adapting.test(to);
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        WriteReport report = writing.write(generation, documents);
        synchronized (generations) {
            Map<String, VersionedDocument> stored = generations.get(generation.physicalName());
            if (stored == null) {
                throw new AssertionError("written before it was created: " + generation);
            }
            for (VersionedDocument document : documents) {
                boolean taken = !report.retry().contains(document)
                        && report.rejected().stream()
                                .noneMatch(rejection -> rejection.id().equals(document.id()));
                if (taken) {
                    stored.merge(document.id(), document, (old, now) -> now.version() >= old.version() ? now : old);
                }
            }
        }
        documents.forEach(document -> journal.note("write " + document.id()));
        return report;
    }

    @Override
    public @Nullable DeadLetters deadLetters() {
        return letters;
    }

    @Override
    public void check() {
        checking.run();
    }

    @Override
    public void close() {
        journal.note("close sink");
    }

    /** The version of a document or of its deletion, or 0. */
    long version(String generation, String id) {
        synchronized (generations) {
            VersionedDocument document =
                    generations.getOrDefault(generation, Map.of()).get(id);
            return document == null ? 0 : document.version();
        }
    }

    /** The documents of a generation that are not deleted, by id. */
    Map<String, String> documents(String generation) {
        Map<String, String> sources = new TreeMap<>();
        synchronized (generations) {
            generations.getOrDefault(generation, Map.of()).forEach((id, document) -> {
                byte[] source = document.source();
                if (source != null) {
                    sources.put(id, new String(source, StandardCharsets.UTF_8));
                }
            });
        }
        return sources;
    }

    static SinkUnavailableException away() {
        return new SinkUnavailableException("the sink is away", null);
    }

    /** What a write answers, or throws. */
    interface Writing {
        WriteReport write(Generation generation, List<VersionedDocument> documents);
    }

    /** What happens before something is remembered. */
    interface Remembering {
        void remember(String name, String json);
    }
}
