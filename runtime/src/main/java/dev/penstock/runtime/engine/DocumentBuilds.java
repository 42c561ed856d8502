package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import java.util.List;
import java.util.Map;

/** Builds documents in sets. Of a set that cannot be built as a whole, those are rejected that are to blame. Thread-safe. */
final class DocumentBuilds {

    private final Rejections rejections;
    private final EngineMeter meter;

    DocumentBuilds(Rejections rejections, EngineMeter meter) {
        this.rejections = rejections;
        this.meter = meter;
    }

    /**
     * Builds the documents of a set of keys, without those that are rejected.
     *
     * @param target where they will go
     * @param largest how many bytes a document has at most to be given
     */
    Build build(Target target, List<DocumentKey> keys, long largest, DocumentSource documents)
            throws InterruptedException {
        TrackedIndex index = target.index();
        try {
            return meter.build(index.name(), keys.size(), () -> documents.build(index.definition(), keys, largest));
        } catch (BuildFailedException e) {
            boolean again = rejections.suspect(index, keys);
            FaultSearch search = new FaultSearch(index, largest, documents, meter);
            try {
                if (keys.size() > 1 || again) {
                    search.build(keys, 2);
                } else {
                    search.fails(keys.get(0), e);
                }
            } catch (BuildTimeoutException slow) {
                rejections.notBuilt(index, target.version(), keys, Map.of()); // that is found out in smaller sets
                throw slow;
            }
            rejections.notBuilt(index, target.version(), keys, search.reasons());
            return search.build();
        }
    }

    /** What becomes of documents that are rejected. */
    Rejections rejections() {
        return rejections;
    }

    /**
     * Builds the documents of all rows in a range.
     *
     * @param largest how many bytes a document has at most to be given
     * @throws BuildFailedException when some cannot be built; which ones, only a build by keys tells
     */
    Build build(TrackedIndex index, KeyRange range, long largest, DocumentSource documents) {
        return meter.build(index.name(), 0, () -> documents.build(index.definition(), range, largest));
    }
}
