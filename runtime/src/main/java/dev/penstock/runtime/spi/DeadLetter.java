package dev.penstock.runtime.spi;

import dev.penstock.definition.WalPosition;
import java.time.Instant;

/**
 * A note that a document cannot be built from its rows, or that the sink will never take it. There is one for each document at
 * most.
 *
 * @param index the name of its index
 * @param generation the number of the generation that it is missing from
 * @param key its key: an id does not tell it
 * @param reason why, in the words of whoever refuses it; they may hold values of its rows
 * @param position the version that it failed at: every commit up to there had been seen
 * @param attempts how often it has failed, at least once
 * @param first when it failed first
 * @param last when it failed last
 * @param retryAsked whether somebody has asked to try it again, and that has not been done yet
 */
public record DeadLetter(
        String index,
        int generation,
        DocumentKey key,
        String reason,
        WalPosition position,
        int attempts,
        Instant first,
        Instant last,
        boolean retryAsked) {

    /** The document's id. */
    public String id() {
        return key.id();
    }

    /** Where it is kept. */
    public Place place() {
        return new Place(index, generation, id(), position);
    }

    /** The same letter, with the wish to try its document again. */
    public DeadLetter askedForRetry() {
        return new DeadLetter(index, generation, key, reason, position, attempts, first, last, true);
    }

    /** What follows another letter of the same document. */
    public DeadLetter after(DeadLetter earlier) {
        return new DeadLetter(
                index, generation, key, reason, position, earlier.attempts + 1, earlier.first, last, retryAsked);
    }

    /**
     * Where a letter is kept, or would be.
     *
     * @param index the name of the document's index
     * @param generation the number of the generation
     * @param id the document's id
     * @param position what orders letters and their removals: of two the one with the higher position stays
     */
    public record Place(String index, int generation, String id, WalPosition position) {}
}
