package dev.penstock.processor.generate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that a query can see: its own and those of the queries around it. An inner name must not hide an outer one;
 * queries side by side may use the same.
 */
final class Aliases {

    /** PostgreSQL cuts longer names off (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
    private static final int MAXIMUM_BYTES = 63;

    private final Set<String> taken;

    private Aliases(Set<String> taken) {
        this.taken = taken;
    }

    static Aliases none() {
        return new Aliases(new HashSet<>());
    }

    /** The names of a query inside this one. */
    Aliases inner() {
        return new Aliases(new HashSet<>(taken));
    }

    /** A name for something, its own when that is free. */
    String take(String name) {
        String alias = name;
        for (int number = 2; !taken.add(alias); number++) {
            String suffix = "_" + number;
            alias = cut(name, MAXIMUM_BYTES - suffix.length()) + suffix;
        }
        return alias;
    }

    private static String cut(String name, int bytes) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > bytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
