package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Build.LargeDocument;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which documents of a set cannot be built, and builds the others. One among many is found by halves; where every
 * piece fails the next pieces are much smaller, so that many cost little more than a statement each. Used by one thread.
 */
final class FaultSearch {

    private static final int FINER = 8;

    private final TrackedIndex index;
    private final long largest;
    private final DocumentSource source;
    private final EngineMeter meter;
    private final long started = System.nanoTime();
    private final List<Document> built = new ArrayList<>();
    private final List<LargeDocument> tooLarge = new ArrayList<>();
    private final Map<DocumentKey, String> reasons = new LinkedHashMap<>();
    private long durableAfterNanos;

    /**
     * A search among the documents of an index.
     *
     * @param largest how many bytes a document has at most to be given
     */
    FaultSearch(TrackedIndex index, long largest, DocumentSource source, EngineMeter meter) {
        this.index = index;
        this.largest = largest;
        this.source = source;
        this.meter = meter;
    }

    /** Builds the documents of a set in so many pieces, and those that fail in smaller ones. */
    void build(List<DocumentKey> keys, int pieces) {
        int size = Math.max(1, (keys.size() + pieces - 1) / pieces);
        List<List<DocumentKey>> failed = new ArrayList<>();
        int count = 0;
        for (int from = 0; from < keys.size(); from += size) {
            List<DocumentKey> piece = keys.subList(from, Math.min(keys.size(), from + size));
            count++;
            if (!isBuilt(piece)) {
                failed.add(piece);
            }
        }
        int next = failed.size() == count ? pieces * FINER : 2;
        failed.forEach(piece -> build(piece, next));
    }

    /** False when it is to be built in pieces. */
    private boolean isBuilt(List<DocumentKey> piece) {
        try {
            Build build =
                    meter.build(index.name(), piece.size(), () -> source.build(index.definition(), piece, largest));
            built.addAll(build.documents());
            tooLarge.addAll(build.tooLarge());
            durableAfterNanos += build.durableAfterNanos();
            return true;
        } catch (BuildFailedException e) {
            return piece.size() == 1 && fails(piece.get(0), e);
        }
    }

    /** A single document cannot be built: there is no more to find out about it. */
    boolean fails(DocumentKey key, BuildFailedException e) {
        reasons.put(key, String.valueOf(e.getMessage()));
        return true;
    }

    /** What could be built, as one build that is as old as the search: the older a build, the sooner it is given up. */
    Build build() {
        return new Build(built, tooLarge, started, durableAfterNanos);
    }

    /** Why the others could not. */
    Map<DocumentKey, String> reasons() {
        return reasons;
    }
}
