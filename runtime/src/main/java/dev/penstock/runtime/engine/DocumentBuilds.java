package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import java.util.ArrayList;
import java.util.List;

/** Builds documents in sets. Of a set that cannot be built as a whole, those are rejected that are to blame. Thread-safe. */
final class DocumentBuilds {

    private final Rejections rejections;
    private final EngineMeter meter;

    DocumentBuilds(Rejections rejections, EngineMeter meter) {
        this.rejections = rejections;
        this.meter = meter;
    }

    /** Builds the documents of a set of keys, without those that are rejected. */
    Build build(TrackedIndex index, List<DocumentKey> keys, DocumentSource documents) {
        try {
            return measured(documents.build(index.definition(), keys));
        } catch (BuildFailedException e) {
            if (keys.size() > 1) {
                int middle = keys.size() / 2;
                Build first = build(index, keys.subList(0, middle), documents);
                return joined(first, build(index, keys.subList(middle, keys.size()), documents));
            }
            rejections.notBuilt(index, keys.get(0).id(), String.valueOf(e.getMessage()));
            return new Build(List.of(), System.nanoTime(), 0);
        }
    }

    /**
     * Builds the documents of all rows in a range.
     *
     * @throws BuildFailedException when some cannot be built; which ones, only a build by keys tells
     */
    Build build(TrackedIndex index, KeyRange range, DocumentSource documents) {
        return measured(documents.build(index.definition(), range));
    }

    private Build measured(Build build) {
        meter.built(build);
        return build;
    }

    /** Two builds, one after the other, as one that is as old as the first: the older a build, the sooner it is given up. */
    private static Build joined(Build first, Build second) {
        List<Document> documents = new ArrayList<>(first.documents());
        documents.addAll(second.documents());
        return new Build(documents, first.startedNanos(), first.durableAfterNanos() + second.durableAfterNanos());
    }
}
