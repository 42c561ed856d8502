package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.StoredGeneration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index as its sink remembers it, for who has no engine: some seconds old at most while one runs.
 *
 * @param name its name
 * @param definition the hash of its definition here; null when it is not defined
 * @param generations those that are kept, in the order in which readers have seen them, or will; none when nothing was built yet
 * @param deadLetters how many documents have a dead letter
 * @param reindexing whether it is to be built anew beside itself and that has not begun
 * @param seeding whether every document is to be built again in place and that has not begun
 */
public record IndexOverview(
        String name,
        @Nullable String definition,
        List<KeptGeneration> generations,
        long deadLetters,
        boolean reindexing,
        boolean seeding) {

    private static final String INDEX = "index:";

    /** Copies the list, so that the overview can never change. */
    public IndexOverview {
        generations = List.copyOf(generations);
    }

    /** What a generation is to readers. */
    public enum Role {
        /** They find it by the index's name. */
        LIVE,
        /** It will take the place of the one that is live. */
        NEXT,
        /** It is of an earlier definition, and kept while that may have readers. */
        EARLIER
    }

    /** What is done with a generation. */
    public enum Phase {
        /** It is filled for the first time. */
        SEEDING,
        /** It has every document, and each is built again. */
        REBUILDING,
        /** It has every document. */
        WHOLE,
        /** Somebody has removed it. */
        MISSING
    }

    /**
     * A generation.
     *
     * @param physicalName its name, without prefix
     * @param hash that of the definition that its documents are of
     * @param role what it is to readers
     * @param phase what is done with it
     * @param walked about how many documents that has written so far
     * @param fanOuts how many very large fan-outs are worked off in the background
     * @param lacking whether a document was left out of it that could not be built, or was not taken
     * @param documents how many documents searches find in it
     * @param aliases the names by which readers find it
     */
    public record KeptGeneration(
            String physicalName,
            String hash,
            Role role,
            Phase phase,
            long walked,
            int fanOuts,
            boolean lacking,
            long documents,
            List<String> aliases) {

        /** Copies the list, so that the generation can never change. */
        public KeptGeneration {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The indexes that are defined here, and those that the sink remembers beside them, by name.
     *
     * @throws PenstockException when the sink cannot be asked, or has something that this version does not understand
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when it cannot be reached now
     */
    public static List<IndexOverview> of(List<IndexDefinition> definitions, DocumentSink sink) {
        StoredDocuments stored = sink.stored();
        if (stored == null) {
            throw new PenstockException("this sink cannot be asked for its indexes", "Ask one that can, OpenSearch.");
        }
        Set<String> names = new TreeSet<>();
        definitions.forEach(definition -> names.add(definition.name()));
        sink.memoryNames().stream()
                .filter(name -> name.startsWith(INDEX))
                .forEach(name -> names.add(name.substring(INDEX.length())));
        return names.stream()
                .map(name -> of(name, hash(name, definitions), sink, stored))
                .toList();
    }

    private static @Nullable String hash(String name, List<IndexDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.name().equals(name))
                .map(IndexDefinition::hash)
                .findFirst()
                .orElse(null);
    }

    private static IndexOverview of(
            String name, @Nullable String definition, DocumentSink sink, StoredDocuments stored) {
        KeptGenerations kept = new EngineMemory(sink, "", false).recallIndex(name);
        List<IndexState> states = kept.generations();
        int live = -1;
        for (int i = 0; i < states.size(); i++) {
            live = states.get(i).isShown() ? i : live;
        }
        List<KeptGeneration> generations = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Role role = i < live ? Role.EARLIER : i == live ? Role.LIVE : Role.NEXT;
            generations.add(generation(name, states.get(i), role, stored));
        }
        DeadLetters letters = sink.deadLetters();
        int asked = new Requests(sink, Reindexing.NAME).all().getOrDefault(name, 0);
        int seed = new Requests(sink, InPlaceSeeding.NAME).all().getOrDefault(name, 0);
        return new IndexOverview(
                name,
                definition,
                generations,
                letters == null ? 0 : letters.count(name),
                asked > kept.reindexed(),
                seed > InPlaceSeeding.taken(kept));
    }

    private static KeptGeneration generation(String index, IndexState state, Role role, StoredDocuments stored) {
        StoredGeneration there = stored.generation(state.of(index));
        return new KeptGeneration(
                state.of(index).physicalName(),
                state.hash(),
                role,
                there == null ? Phase.MISSING : phase(state),
                state.seededRows(),
                state.fanOuts().size(),
                state.life().lacking(),
                there == null ? 0 : there.documents(),
                there == null ? List.of() : there.aliases());
    }

    private static Phase phase(IndexState state) {
        if (state.seeded()) {
            return Phase.WHOLE;
        }
        return state.isShown() ? Phase.REBUILDING : Phase.SEEDING;
    }
}
