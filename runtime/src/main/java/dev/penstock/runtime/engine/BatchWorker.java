package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.runtime.engine.Batch.Touched;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Works a batch off: lookups, then builds and writes; each of them for the whole set. Thread-safe. */
final class BatchWorker {

    private final DocumentUpdates updates;

    BatchWorker(DocumentUpdates updates) {
        this.updates = updates;
    }

    /** Returns when every document that the batch has touched is durable or rejected. */
    void work(Batch batch, DocumentSource documents) throws InterruptedException {
        for (Map.Entry<TrackedIndex, Touched> entry : batch.touched().entrySet()) {
            TrackedIndex index = entry.getKey();
            Target target = new Target(index, index.generation(), batch.version(), Target.Work.CHANGES);
            index.written.add(updates.update(target, keys(entry.getValue(), documents), documents));
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
