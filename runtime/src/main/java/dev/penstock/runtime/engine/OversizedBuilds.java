package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rejects documents that would not fit the heap: the engine would end with each attempt to build them, and again after each
 * start. Thread-safe.
 */
final class OversizedBuilds {

    /** While a document is built and sent it takes about fifteen times its size, which was measured. */
    private static final int TIMES = 16;

    private final DocumentBuilds builds;
    private final long heap = Runtime.getRuntime().maxMemory();

    OversizedBuilds(DocumentBuilds builds) {
        this.builds = builds;
    }

    /** How many bytes a document has at most. */
    long most() {
        return heap / TIMES;
    }

    /** Builds a document once more that was larger; nothing if it still is, which rejects it. */
    Build build(Target target, DocumentKey key, DocumentSource documents) throws InterruptedException {
        List<DocumentKey> one = List.of(key);
        Map<DocumentKey, String> reasons = new HashMap<>();
        builds.rejections().suspect(target.index(), one);
        try {
            Build build = builds.build(target, one, most(), documents);
            build.tooLarge().forEach(document -> reasons.put(key, reason(document.bytes())));
            return new Build(build.documents(), build.startedNanos(), build.durableAfterNanos());
        } finally {
            builds.rejections().notBuilt(target.index(), target.version(), one, reasons);
        }
    }

    private String reason(long bytes) {
        return "it has " + bytes + " bytes, and a heap of " + megabytes(heap) + " MB takes documents of up to " + most()
                + "; for this one give the JVM -Xmx" + (megabytes(bytes) + 1) * TIMES * 5 / 4 + "m";
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
