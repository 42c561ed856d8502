package dev.penstock.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of an index go on when a session begins.
 *
 * @param earlier those that readers may see, and that go on beside the current one
 * @param current the one of the definition that is wanted; null when one must be begun
 * @param left those that nobody needs any more
 */
record Succession(List<IndexState> earlier, @Nullable IndexState current, List<IndexState> left) {

    /**
     * Decides.
     *
     * @param usable those that are there and have missed no change, in the order in which readers have seen them
     * @param wanted the hash of the definition that is wanted
     * @param anew whether another generation is asked for, though there is one
     * @param now the time, in milliseconds since 1970
     * @param retention how long an earlier definition has readers, in milliseconds after those of the new one can be served
     */
    static Succession of(List<IndexState> usable, String wanted, boolean anew, long now, long retention) {
        IndexState newest = last(usable, state -> state.hash().equals(wanted));
        boolean reusable = newest != null && !(anew && newest.isShown()) && !isLackingEarlierOne(newest);
        IndexState current = reusable ? newest : null;
        boolean ready = current != null && current.isShown();
        IndexState live = ready ? current : last(usable, IndexState::isLive);
        List<IndexState> earlier = new ArrayList<>();
        List<IndexState> left = new ArrayList<>();
        for (IndexState state : usable) {
            if (state.equals(current)) {
                continue;
            }
            long since =
                    state.life().supersededAt() == null ? now : state.life().supersededAt();
            if (state.equals(live)) {
                earlier.add(state.supersededAt(null));
            } else if (!state.isShown() || (ready && state.hash().equals(wanted)) || now - since >= retention) {
                left.add(state);
            } else {
                earlier.add(state.supersededAt(since));
            }
        }
        return new Succession(earlier, current == null ? null : current.supersededAt(null), left);
    }

    /** Nobody knows any more which documents it lacks: their letters are gone, or there were none. */
    private static boolean isLackingEarlierOne(IndexState state) {
        return state.life().lacking() && state.life().supersededAt() != null;
    }

    private static @Nullable IndexState last(List<IndexState> states, Predicate<IndexState> which) {
        IndexState found = null;
        for (IndexState state : states) {
            if (which.test(state)) {
                found = state;
            }
        }
        return found;
    }
}
