package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import org.jspecify.annotations.Nullable;

/** What the capture thread puts into its queue. */
interface Captured {

    /** About how much memory it takes. */
    int bytes();

    /** Whether it says that partitions have changed. */
    default boolean isMark() {
        return false;
    }

    /** Where the transaction ends that it is the end of; null when it is something else. */
    default @Nullable WalPosition commitEnd() {
        return null;
    }
}
