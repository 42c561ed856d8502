package dev.penstock.runtime.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Generation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a generation of an index beside it.
 *
 * @param hash the hash of the definition that its documents are of
 * @param generation its number
 * @param history which slot of which cluster it was built with; a generation never outlives it
 * @param seeded whether every row has been built at least once
 * @param cursor the key up to which rows have been built; null when none was yet, and when all were
 * @param seededRows about how many documents these were
 * @param again the oldest change for which every row is to be built once more when all have been; null when there is none
 * @param truncatedAt the newest TRUNCATE, or change of partitions, that was dealt with
 * @param emptiedAt the newest one that took rows from the root table
 * @param walkedFor the oldest change that a walk over all rows stands for, if one goes on because of a change; the end if it goes on
 *     because it was asked for; else the start
 * @param fanOuts very large fan-outs whose documents are still to be built, in their order
 * @param asked the newest request to build every document again that was taken up
 * @param life what its name is, and what readers know of it
 * @param definition the definition itself, so that an engine that lacks the class can go on with it
 */
record IndexState(
        String hash,
        int generation,
        String history,
        boolean seeded,
        @Nullable List<String> cursor,
        long seededRows,
        @Nullable WalPosition again,
        WalPosition truncatedAt,
        WalPosition emptiedAt,
        WalPosition walkedFor,
        List<FanOut> fanOuts,
        Asked asked,
        Life life,
        JsonNode definition) {

    /** Copies the list, so that the state can never change. */
    IndexState {
        walkedFor = Objects.requireNonNullElse(walkedFor, WalPosition.START); // not remembered by earlier builds
        fanOuts = List.copyOf(fanOuts);
        asked = Objects.requireNonNullElse(asked, Asked.NONE); // likewise
    }

    /**
     * A request to build every document again.
     *
     * @param number the request; 0 when there was none
     * @param at what the walk may claim at least: every snapshot sees what was committed up to there
     */
    record Asked(int number, WalPosition at) {

        static final Asked NONE = new Asked(0, WalPosition.START);
    }

    /**
     * What readers know of a generation.
     *
     * @param madeFor the hash of the definition that it was made for, which its name has
     * @param alsoFor the hashes of earlier definitions that it serves too, since it was changed in place
     * @param shown whether it has been whole at some time, so that readers may see it
     * @param supersededAt when readers were led to a newer one, in milliseconds since 1970; null when they were not
     * @param lacking whether a document was left out of it that could not be built, or was not taken
     */
    record Life(
            String madeFor,
            List<String> alsoFor,
            boolean shown,
            @Nullable Long supersededAt,
            boolean lacking) {

        /** Copies the list, so that it can never change. */
        Life {
            alsoFor = List.copyOf(alsoFor);
        }

        Life in(Generation other) {
            return new Life(other.hash(), alsoFor, shown, supersededAt, lacking);
        }

        Life servingToo(List<String> hashes) {
            return new Life(madeFor, hashes, shown, supersededAt, lacking);
        }

        Life shown(boolean toReaders) {
            return new Life(madeFor, alsoFor, toReaders, supersededAt, lacking);
        }

        Life supersededAt(@Nullable Long millis) {
            return new Life(madeFor, alsoFor, shown, millis, lacking);
        }

        Life withoutSome() {
            return new Life(madeFor, alsoFor, shown, supersededAt, true);
        }
    }

    /** A generation that nothing is in yet; which number it has shows once it is made. */
    static IndexState begun(IndexDefinition definition, int generation, String history) {
        return new IndexState(
                definition.hash(),
                generation,
                history,
                false,
                null,
                0,
                null,
                WalPosition.START,
                WalPosition.START,
                WalPosition.START,
                List.of(),
                Asked.NONE,
                new Life(definition.hash(), List.of(), false, null, false),
                DefinitionJson.of(definition));
    }

    /** The same, to be written to another generation, which was made for its definition. */
    IndexState in(Generation other) {
        return new IndexState(
                hash,
                other.number(),
                history,
                seeded,
                cursor,
                seededRows,
                again,
                truncatedAt,
                emptiedAt,
                walkedFor,
                fanOuts,
                asked,
                life.in(other),
                definition);
    }

    /** Which generation of an index it is. */
    Generation of(String index) {
        return new Generation(index, life.madeFor, generation);
    }

    boolean isShown() {
        return life.shown;
    }

    /** Readers were led to a newer one at a time; or, with null, back to this one. */
    IndexState supersededAt(@Nullable Long millis) {
        return having(life.supersededAt(millis));
    }

    /** Whether readers find it by the index's name, unless a newer one is shown too. */
    boolean isLive() {
        return life.shown && life.supersededAt == null;
    }

    /** A document was left out of it. */
    IndexState lacking() {
        return life.lacking ? this : having(life.withoutSome());
    }

    /** It serves what these definitions have been, too. */
    IndexState servingToo(List<String> hashes) {
        return having(life.servingToo(hashes));
    }

    /** It was changed in place, so that it is as if it had been made for another definition with the same documents. */
    IndexState adaptedTo(IndexDefinition other) {
        return new IndexState(
                other.hash(),
                generation,
                history,
                seeded,
                cursor,
                seededRows,
                again,
                truncatedAt,
                emptiedAt,
                walkedFor,
                fanOuts,
                asked,
                life.servingToo(
                        Stream.concat(life.alsoFor.stream(), Stream.of(hash)).toList()),
                DefinitionJson.of(other));
    }

    IndexState seededUpTo(List<String> key, long rows) {
        return walked(false, key, rows, again, truncatedAt, emptiedAt, walkedFor, fanOuts, life);
    }

    IndexState whole() {
        return walked(true, null, 0, null, truncatedAt, emptiedAt, WalPosition.START, fanOuts, life.shown(true));
    }

    /** Every row has been built, and will be once more. */
    IndexState walkedOnce(boolean shown) {
        WalPosition since = Objects.requireNonNull(again);
        return walked(false, null, 0, null, truncatedAt, emptiedAt, since, fanOuts, life.shown(shown));
    }

    /** The root table was emptied: a new generation is whole while it is empty. */
    IndexState emptiedAt(WalPosition position) {
        return walked(true, null, 0, null, position, position, WalPosition.START, List.of(), life.shown(true));
    }

    /** Some rows have left the root table: a new generation is seeded, without their documents. */
    IndexState begunAnewAt(WalPosition position) {
        return walked(false, null, 0, null, position, position, WalPosition.START, List.of(), life.shown(false));
    }

    /**
     * Another table was emptied, or rows have joined: every document is to be built again.
     *
     * @param since the oldest change that this is for
     */
    IndexState rebuiltFrom(WalPosition position, WalPosition since) {
        WalPosition first = Stream.concat(walks(), waiting()).reduce(since, WalPosition::min);
        return walked(false, null, 0, null, position, emptiedAt, first, List.of(), life);
    }

    /** The same while rows are being built: that goes on to its end, else it might never get there; and then once more. */
    IndexState rebuiltOnceMoreFrom(WalPosition position, WalPosition since) {
        WalPosition next = waiting().reduce(since, WalPosition::min);
        return walked(false, cursor, seededRows, next, position, emptiedAt, walkedFor, List.of(), life);
    }

    /** It was asked for that every document is built again, and this does it. */
    IndexState asked(Asked request) {
        return new IndexState(
                hash,
                generation,
                history,
                seeded,
                cursor,
                seededRows,
                again,
                truncatedAt,
                emptiedAt,
                walkedFor,
                fanOuts,
                request,
                life,
                definition);
    }

    /** It is begun after a request, so that it need not be done. */
    IndexState asked(int number) {
        return asked(new Asked(number, WalPosition.START));
    }

    /** What a walk over all rows may claim as a version at least, whatever the gate has released in this session. */
    WalPosition floor() {
        return WalPosition.max(truncatedAt, asked.at);
    }

    /** Every document is to be built again though nothing has changed. */
    IndexState rebuiltUnchanged() {
        return rebuiltFrom(truncatedAt, WalPosition.END);
    }

    /** The same while rows are being built. */
    IndexState rebuiltOnceMoreUnchanged() {
        return rebuiltOnceMoreFrom(truncatedAt, WalPosition.END);
    }

    /**
     * The oldest change whose documents are still to be built in the background: everything before it is there. The start while the
     * rows are walked over for the first time; null when there is none.
     */
    @Nullable WalPosition owedSince() {
        return Stream.concat(walks(), waiting())
                .filter(since -> !since.equals(WalPosition.END))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<WalPosition> walks() {
        return seeded ? Stream.empty() : Stream.of(walkedFor);
    }

    /** What is done after the walk that goes on, or beside it. */
    private Stream<WalPosition> waiting() {
        return Stream.concat(Stream.ofNullable(again), fanOuts.stream().map(FanOut::since));
    }

    private IndexState walked(
            boolean whole,
            @Nullable List<String> key,
            long rows,
            @Nullable WalPosition more,
            WalPosition truncated,
            WalPosition emptied,
            WalPosition walked,
            List<FanOut> left,
            Life now) {
        return new IndexState(
                hash,
                generation,
                history,
                whole,
                key,
                rows,
                more,
                truncated,
                emptied,
                walked,
                left,
                asked,
                now,
                definition);
    }

    /**
     * Some rows lead to very many documents. If they are being built because of the same rows, that goes on to its end, else rows
     * that change all the time would never get there; and then once more.
     */
    IndexState with(FanOut fanOut) {
        List<FanOut> more = new ArrayList<>(fanOuts);
        for (int i = 0; i < more.size(); i++) {
            FanOut other = more.get(i);
            if (fanOut.is(other)) { // it comes again, and what is built since has seen it
                more.set(i, other.inPlaceOf(fanOut));
                return having(more);
            }
            if (i > 0 && fanOut.isAsWideAs(other)) { // it keeps its place, else others would always come before it
                more.set(i, fanOut.inPlaceOf(other));
                return having(more);
            }
        }
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
        return walked(seeded, cursor, seededRows, again, truncatedAt, emptiedAt, walkedFor, others, life);
    }

    private IndexState having(Life other) {
        return walked(seeded, cursor, seededRows, again, truncatedAt, emptiedAt, walkedFor, fanOuts, other);
    }
}
