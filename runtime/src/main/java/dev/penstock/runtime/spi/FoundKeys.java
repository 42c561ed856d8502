package dev.penstock.runtime.spi;

import java.util.List;

/**
 * What a lookup has found.
 *
 * @param keys the keys of documents, without duplicates; some of them, when there are more
 * @param more whether there are more than were asked for
 */
public record FoundKeys(List<DocumentKey> keys, boolean more) {

    /** Copies the list, so that it can never change. */
    public FoundKeys {
        keys = List.copyOf(keys);
    }
}
