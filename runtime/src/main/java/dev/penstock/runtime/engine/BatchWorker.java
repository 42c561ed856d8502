package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.runtime.engine.Batch.Touched;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Works a batch off: lookups, then builds and writes; each of them for the whole set. Thread-safe. */
final class BatchWorker {

    private final DocumentUpdates updates;
    private final FanOuts fanOuts;
    private final int maxFanOut;
    private final EngineMeter meter;

    BatchWorker(DocumentUpdates updates, FanOuts fanOuts, BatchPolicy policy, EngineMeter meter) {
        this.updates = updates;
        this.fanOuts = fanOuts;
        this.maxFanOut = policy.maxFanOut();
        this.meter = meter;
    }

    /**
     * Returns when every document that the batch has touched is durable or rejected; or, where there are very many, when it
     * is remembered that they are to be built.
     */
    void work(Batch batch, DocumentSource documents) throws InterruptedException {
        meter.batch(batch, () -> workOff(batch, documents));
    }

    private void workOff(Batch batch, DocumentSource documents) throws InterruptedException {
        for (Map.Entry<TrackedIndex, Touched> entry : batch.touched().entrySet()) {
            TrackedIndex index = entry.getKey();
            Target target = new Target(index, index.generation(), batch.version(), Target.Work.CHANGES);
            index.written.add(updates.update(target, keys(target, entry.getValue(), documents), documents));
        }
    }

    private Set<DocumentKey> keys(Target target, Touched touched, DocumentSource documents)
            throws InterruptedException {
        Set<DocumentKey> keys = new LinkedHashSet<>(touched.keys());
        for (Map.Entry<Lookup, Set<DocumentKey>> entry : touched.starts().entrySet()) {
            FoundKeys found = documents.find(entry.getKey(), entry.getValue(), maxFanOut);
            if (found.more()) {
                fanOuts.add(target.index(), fanOut(target, touched, entry.getKey()));
            } else {
                keys.addAll(found.keys());
            }
        }
        return keys;
    }

    private static FanOut fanOut(Target target, Touched touched, Lookup lookup) {
        Set<DocumentKey> starts = touched.starts().getOrDefault(lookup, Set.of());
        return FanOut.of(
                target.index().definition().lookups().indexOf(lookup),
                starts.stream().map(DocumentKey::values).toList(),
                target.version(),
                touched.since());
    }
}
