package dev.penstock.runtime.spi;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps dead letters beside the documents of a sink. Thread-safe.
 *
 * <p>Its promises: what was put or dropped is durable when the call returns. Of a letter and a removal for the same document
 * in the same generation the one with the higher position stays, whatever order they arrive in; of two with the same
 * position, the later one. That holds for as long as a sink remembers deletes ({@link DocumentSink}).
 *
 * <p>Every method throws {@link SinkUnavailableException} when the letters cannot be reached, and {@link PenstockException}
 * when trying again cannot help.
 */
public interface DeadLetters {

    /** Gets ready to keep letters; the other methods but {@link #put} work without: there are none then. */
    void open();

    /** Keeps letters, each in place of an earlier one of its document. */
    void put(List<DeadLetter> letters);

    /** The letters that are at some places, as they are now, whatever their positions. */
    List<DeadLetter> find(Collection<DeadLetter.Place> places);

    /**
     * Letters by index, id and generation: everything that was put before the call.
     *
     * @param after the last letter of the page before, or null to begin
     * @param limit how many at most, at least one
     */
    List<DeadLetter> list(Filter filter, @Nullable DeadLetter after, int limit);

    /** How many letters there are of an index, counting everything that was put before the call. */
    long count(String index);

    /** Removes the letters at some places, but for those with a higher position. What is not there is no error. */
    void drop(Collection<DeadLetter.Place> places);

    /**
     * Which letters are meant.
     *
     * @param index only those of this index, or null for all
     * @param id only that of this document, or null for all
     * @param retryAsked only those that are to be tried again
     */
    record Filter(@Nullable String index, @Nullable String id, boolean retryAsked) {

        /** All letters of an index. */
        public static Filter of(String index) {
            return new Filter(index, null, false);
        }
    }
}
