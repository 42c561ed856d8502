package dev.penstock.runtime.spi;

import java.util.List;

/**
 * A generation as it is in a sink.
 *
 * @param documents how many documents it holds that searches find
 * @param aliases the names by which readers find it, in alphabetical order
 */
public record StoredGeneration(long documents, List<String> aliases) {

    /** Copies the list, so that the value can never change. */
    public StoredGeneration {
        aliases = List.copyOf(aliases);
    }
}
