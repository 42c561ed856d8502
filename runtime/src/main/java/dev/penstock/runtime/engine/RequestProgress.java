package dev.penstock.runtime.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where something that was asked of an engine has got to.
 *
 * @param taken whether an engine has taken it up
 * @param done whether it is done
 * @param generation the physical index that is built, or was; null while it is not taken up
 * @param documents about how many documents are built
 */
public record RequestProgress(
        boolean taken, boolean done, @Nullable String generation, long documents) {

    static final RequestProgress NOT_TAKEN = new RequestProgress(false, false, null, 0);
}
