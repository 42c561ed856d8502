package dev.penstock.runtime;

import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DeadLetters.Filter;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters in a sink: documents that could not be built, or that the sink would never take, and have not been well
 * since. It needs no engine. Thread-safe.
 *
 * <p>Every method throws {@link dev.penstock.runtime.spi.SinkUnavailableException} when the sink cannot be reached.
 */
public final class DeadLetterQueue {

    private static final int PAGE = 1_000;

    private final DeadLetters letters;

    /**
     * The letters in a sink, which stays the caller's to close.
     *
     * @throws PenstockException when the sink keeps none
     */
    public DeadLetterQueue(DocumentSink sink) {
        DeadLetters kept = sink.deadLetters();
        if (kept == null) {
            throw new PenstockException("the sink keeps no dead letters", "Use one that does, such as OpenSearch.");
        }
        this.letters = kept;
    }

    /**
     * A page of letters, ordered by index and id.
     *
     * @param index only those of this index, or null for all
     * @param after the last letter of the page before, or null to begin
     * @param limit how many at most, from 1 to 10,000
     */
    public List<DeadLetter> list(@Nullable String index, @Nullable DeadLetter after, int limit) {
        return letters.list(new Filter(index, null, false), after, limit);
    }

    /**
     * Gives every letter to a reader, ordered by index and id.
     *
     * @param index only those of this index, or null for all
     * @param id only that of this document, or null for all
     * @return how many there were
     */
    public long forEach(@Nullable String index, @Nullable String id, Consumer<DeadLetter> reader) {
        return forEachPage(index, id, page -> page.forEach(reader));
    }

    /**
     * Asks for documents to be built and written again. A running engine does so within seconds, if the policy of their index
     * is {@link dev.penstock.runtime.engine.FailurePolicy#DEAD_LETTER}; otherwise the next one that starts with it. A letter
     * goes when its document is well; if it fails again, it has one attempt more.
     *
     * @param index only those of this index, or null for all
     * @param id only this document, or null for all
     * @return how many letters there were
     */
    public long retry(@Nullable String index, @Nullable String id) {
        return forEachPage(
                index,
                id,
                page -> letters.put(page.stream().map(DeadLetter::askedForRetry).toList()));
    }

    /**
     * Drops letters. Their documents stay as they are; one that fails again gets a new letter. A letter stays whose document
     * fails again at this very moment.
     *
     * @param index only those of this index, or null for all
     * @param id only this document, or null for all
     * @return how many letters there were
     */
    public long drop(@Nullable String index, @Nullable String id) {
        return forEachPage(
                index,
                id,
                page -> letters.drop(page.stream().map(DeadLetter::place).toList()));
    }

    private long forEachPage(@Nullable String index, @Nullable String id, Consumer<List<DeadLetter>> reader) {
        Filter filter = new Filter(index, id, false);
        long count = 0;
        DeadLetter last = null;
        do {
            List<DeadLetter> page = letters.list(filter, last, PAGE);
            if (!page.isEmpty()) {
                reader.accept(page);
            }
            count += page.size();
            last = page.size() < PAGE ? null : page.get(PAGE - 1);
        } while (last != null);
        return count;
    }
}
