package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.runtime.engine.Batch.Touched;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.Generation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works a batch off: lookups, builds, writes; each of them for the whole set. Thread-safe. */
final class BatchWorker {

    private final DocumentBuilds builds;
    private final DocumentWriter writer;
    private final int buildSize;

    BatchWorker(DocumentBuilds builds, DocumentWriter writer, int buildSize) {
        this.builds = builds;
        this.writer = writer;
        this.buildSize = buildSize;
    }

    /** Returns when every document that the batch has touched is durable or rejected. */
    void work(Batch batch, DocumentSource documents) throws InterruptedException {
        for (Map.Entry<TrackedIndex, Touched> entry : batch.touched().entrySet()) {
            TrackedIndex index = entry.getKey();
            Generation generation = index.generation();
            List<DocumentKey> keys = new ArrayList<>(keys(entry.getValue(), documents));
            for (int from = 0; from < keys.size(); from += buildSize) {
                List<DocumentKey> some = keys.subList(from, Math.min(keys.size(), from + buildSize));
                Build build = builds.build(index, some, documents);
                writer.write(index, generation, batch.version(), build, documents);
                index.written.add(build.documents().size());
            }
        }
    }

    private static Set<DocumentKey> keys(Touched touched, DocumentSource documents) {
        Set<DocumentKey> keys = new LinkedHashSet<>(touched.keys());
        for (Map.Entry<Lookup, Set<DocumentKey>> lookup : touched.starts().entrySet()) {
            keys.addAll(documents.find(lookup.getKey(), lookup.getValue()));
        }
        return keys;
    }
}
