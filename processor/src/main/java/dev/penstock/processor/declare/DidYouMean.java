package dev.penstock.processor.declare;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name that was meant. */
public final class DidYouMean {

    private DidYouMean() {}

    /** The end of a sentence about an unknown name; empty when no known name is like it. */
    public static String among(Collection<String> known, String unknown) {
        return nearest(known, unknown)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** The known name that is most like an unknown one; empty when none is. */
    public static Optional<String> nearest(Collection<String> known, String unknown) {
        int limit = 1 + unknown.length() / 4;
        return known.stream()
                .filter(name -> distance(name, unknown) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(name, unknown))
                        .thenComparing(name -> name));
    }

    /** How many letters must be put in, taken out or changed to make one of the other, whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
