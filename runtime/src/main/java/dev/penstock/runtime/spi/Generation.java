package dev.penstock.runtime.spi;

import java.util.Locale;

/**
 * One physical index of an index definition. Versions are never carried from one generation to the next.
 *
 * @param index the name of the index
 * @param hash the hash of the definition
 * @param number counts the generations of the index, from 1
 */
public record Generation(String index, String hash, int number) {

    /** The name of the physical index: {@code users_3fa9c2d1_000001}. */
    public String physicalName() {
        return String.format(Locale.ROOT, "%s_%s_%06d", index, hash, number);
    }
}
