package dev.penstock.runtime.engine;

import java.util.List;

/**
 * What is remembered of an index beside it.
 *
 * @param reindexed the number of the newest request to build it anew that was taken up; 0 when there was none
 * @param generations those that are kept fresh, the one that is wanted last: readers see the last that is shown
 */
record KeptGenerations(int reindexed, List<IndexState> generations) {

    static final KeptGenerations NONE = new KeptGenerations(0, List.of());

    /** Copies the list, so that it can never change. */
    KeptGenerations {
        generations = List.copyOf(generations);
    }

    /** The highest number that one of them has. */
    int newest() {
        return generations.stream().mapToInt(IndexState::generation).max().orElse(0);
    }
}
