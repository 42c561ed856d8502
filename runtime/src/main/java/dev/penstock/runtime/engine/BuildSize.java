package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Build.LargeDocument;
import dev.penstock.runtime.spi.Document;

/**
 * How many documents of an index one statement builds, so that they fit the memory: it learns how large they are. Thread-safe.
 */
final class BuildSize {

    /** What is taken for a document's size until one was seen. */
    private static final double UNKNOWN = 4096;

    /** Some documents are larger than usual: so many times the bytes that are aimed at may come. */
    private static final int HEADROOM = 4;

    /** A build of so many documents tells more than the ones before it. */
    private static final int TELLING = 50;

    private final int mostDocuments;
    private final int bytes;
    private double average = UNKNOWN;

    BuildSize(BatchPolicy policy) {
        this.mostDocuments = policy.buildSize();
        this.bytes = policy.buildBytes();
    }

    /** How many documents to build at once. */
    synchronized int documents() {
        return (int) Math.max(1, Math.min(mostDocuments, bytes / average));
    }

    /** How many bytes a document may have to be built among so many. */
    long largest(int documents) {
        return (long) HEADROOM * bytes / documents;
    }

    /** How many bytes to build at once, when it is known how large documents are. */
    long bytes() {
        return bytes;
    }

    synchronized void learn(Build build) {
        int count = build.documents().size() + build.tooLarge().size();
        if (count == 0) {
            return;
        }
        double mean = (double) bytes(build) / count;
        double weight = count >= TELLING ? 0.3 : 0.3 * count / TELLING;
        average = Math.max(1, average + weight * (mean - average));
    }

    private static long bytes(Build build) {
        long sum = 0;
        for (Document document : build.documents()) {
            byte[] source = document.source();
            sum += source == null ? 0 : source.length;
        }
        for (LargeDocument document : build.tooLarge()) {
            sum += document.bytes();
        }
        return sum;
    }
}
