package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testkit.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A reader who searches an index again and again, and remembers what was found whenever that changes. */
final class ReadingThread implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Thread thread;
    private final List<String> seen = new ArrayList<>();
    private volatile int reads;

    /**
     * Begins to read.
     *
     * @param description what is remembered of an answer; it has at most a thousand documents
     */
    ReadingThread(SearchIndex search, String index, Function<JsonNode, String> description) {
        this.thread = new Thread(() -> read(search, index, description), "reader of " + index);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(SearchIndex search, String index, Function<JsonNode, String> description) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                note(description.apply(search.call("GET", "/" + index + "/_search?size=" + PAGE, "{}")));
            }
        } catch (RuntimeException e) {
            note(e.toString());
        }
    }

    private synchronized void note(String found) {
        if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(found)) {
            seen.add(found);
        }
        reads++;
    }

    /** What was found, each time that it was another than before. */
    synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    /** Waits until it has read so many times more. */
    void awaitReads(int more) {
        int before = reads;
        Await.until("it reads", Rig.PATIENCE, () -> reads >= before + more);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
