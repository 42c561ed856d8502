package dev.penstock.runtime.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.WalPosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an index beside it.
 *
 * @param hash the definition's hash
 * @param generation the number of the generation that is written
 * @param history which slot of which cluster it was built with; a generation never outlives it
 * @param seeded whether every row has been built at least once
 * @param cursor the key up to which rows have been built; null when none was yet, and when all were
 * @param seededRows about how many documents these were
 * @param truncatedAt the newest TRUNCATE, or change of partitions, that was dealt with
 * @param emptiedAt the newest one that took rows from the root table
 * @param fanOuts very large fan-outs whose documents are still to be built, in their order
 * @param definition the definition itself, so that an engine that lacks the class can go on with it
 */
record IndexState(
        String hash,
        int generation,
        String history,
        boolean seeded,
        @Nullable List<String> cursor,
        long seededRows,
        WalPosition truncatedAt,
        WalPosition emptiedAt,
        List<FanOut> fanOuts,
        JsonNode definition) {

    /** Copies the list, so that the state can never change. */
    IndexState {
        // What an earlier version has written lacks it.
        fanOuts = fanOuts == null ? List.of() : List.copyOf(fanOuts);
    }

    /** An index that nothing is in yet; which generation it is shows once that is made. */
    static IndexState begun(IndexDefinition definition, int generation, String history) {
        return new IndexState(
                definition.hash(),
                generation,
                history,
                false,
                null,
                0,
                WalPosition.START,
                WalPosition.START,
                List.of(),
                EngineMemory.json(definition));
    }

    /** The same, to be written to another generation. */
    IndexState in(Generation other) {
        return new IndexState(
                hash, other.number(), history, seeded, cursor, seededRows, truncatedAt, emptiedAt, fanOuts, definition);
    }

    IndexState seededUpTo(List<String> key, long rows) {
        return new IndexState(hash, generation, history, false, key, rows, truncatedAt, emptiedAt, fanOuts, definition);
    }

    IndexState whole() {
        return new IndexState(hash, generation, history, true, null, 0, truncatedAt, emptiedAt, fanOuts, definition);
    }

    /** The root table was emptied: a new generation is whole while it is empty. */
    IndexState emptiedAt(WalPosition position) {
        return new IndexState(hash, generation, history, true, null, 0, position, position, List.of(), definition);
    }

    /** Some rows have left the root table: a new generation is seeded, without their documents. */
    IndexState begunAnewAt(WalPosition position) {
        return new IndexState(hash, generation, history, false, null, 0, position, position, List.of(), definition);
    }

    /** Another table was emptied, or rows have joined: every document is to be built again. */
    IndexState rebuiltFrom(WalPosition position) {
        return new IndexState(hash, generation, history, false, null, 0, position, emptiedAt, List.of(), definition);
    }

    /**
     * Some rows lead to very many documents. If they are being built because of the same rows, that goes on to its end, else rows
     * that change all the time would never get there; and then once more.
     */
    IndexState with(FanOut fanOut) {
        if (fanOuts.stream().anyMatch(fanOut::is)) {
            return this; // it comes again, and what is built since has seen it
        }
        List<FanOut> more = new ArrayList<>(fanOuts);
        more.subList(Math.min(1, more.size()), more.size()).removeIf(fanOut::isAsWideAs);
        more.add(fanOut);
        return having(more);
    }

    /** The documents of a fan-out are built up to a key. */
    IndexState builtUpTo(FanOut fanOut, List<String> key) {
        return having(fanOuts.stream()
                .map(other -> other.is(fanOut) ? fanOut.builtUpTo(key) : other)
                .toList());
    }

    /** The documents of a fan-out are all built. */
    IndexState without(FanOut fanOut) {
        return having(fanOuts.stream().filter(other -> !other.is(fanOut)).toList());
    }

    private IndexState having(List<FanOut> others) {
        return new IndexState(
                hash, generation, history, seeded, cursor, seededRows, truncatedAt, emptiedAt, others, definition);
    }
}
