package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Build.LargeDocument;
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

    /**
     * Builds the documents of a set of keys, without those that are rejected.
     *
     * @param largest how many bytes a document has at most to be given
     */
    Build build(TrackedIndex index, List<DocumentKey> keys, long largest, DocumentSource documents) {
        try {
            return measured(documents.build(index.definition(), keys, largest));
        } catch (BuildFailedException e) {
            if (keys.size() > 1) {
                int middle = keys.size() / 2;
                Build first = build(index, keys.subList(0, middle), largest, documents);
                return joined(first, build(index, keys.subList(middle, keys.size()), largest, documents));
            }
            rejections.notBuilt(index, keys.get(0).id(), String.valueOf(e.getMessage()));
            return new Build(List.of(), System.nanoTime(), 0);
        }
    }

    /**
     * Builds the documents of all rows in a range.
     *
     * @param largest how many bytes a document has at most to be given
     * @throws BuildFailedException when some cannot be built; which ones, only a build by keys tells
     */
    Build build(TrackedIndex index, KeyRange range, long largest, DocumentSource documents) {
        return measured(documents.build(index.definition(), range, largest));
    }

    private Build measured(Build build) {
        meter.built(build);
        return build;
    }

    /** Two builds, one after the other, as one that is as old as the first: the older a build, the sooner it is given up. */
    private static Build joined(Build first, Build second) {
        List<Document> documents = new ArrayList<>(first.documents());
        documents.addAll(second.documents());
        List<LargeDocument> tooLarge = new ArrayList<>(first.tooLarge());
        tooLarge.addAll(second.tooLarge());
        return new Build(
                documents, tooLarge, first.startedNanos(), first.durableAfterNanos() + second.durableAfterNanos());
    }
}
