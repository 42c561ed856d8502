package dev.penstock.runtime.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which generations of an index readers see.
 *
 * @param live the one that is found by the index's name
 * @param byHash those that are found by the hash of a definition, the live one among them: readers of an earlier definition go on
 *     with what was made for that
 * @param kept those that no reader sees, and that stay
 */
public record Shown(Generation live, Map<String, Generation> byHash, List<Generation> kept) {

    /** Copies map and list, so that it can never change. */
    public Shown {
        byHash = Map.copyOf(byHash);
        kept = List.copyOf(kept);
    }

    /** One generation and no other. */
    public static Shown only(Generation generation) {
        return new Shown(generation, Map.of(generation.hash(), generation), List.of());
    }

    /** Those that readers see. */
    public Set<Generation> visible() {
        Set<Generation> visible = new HashSet<>(byHash.values());
        visible.add(live);
        return visible;
    }

    /** Whether a generation stays: one that is none of these, and older than the live one, is left over. */
    public boolean keeps(Generation generation) {
        return generation.number() > live.number() || visible().contains(generation) || kept.contains(generation);
    }
}
