package dev.penstock.runtime.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who mistyped may have meant. */
public final class Suggestions {

    private Suggestions() {}

    /** The nearest known name by edit distance, unless even that is far off. */
    public static Optional<String> nearest(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wanted, name) <= Math.max(1, wanted.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** The Levenshtein distance, upper and lower case alike, where two letters that changed places are one mistake. */
    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(left, right, i, j, distances);
            }
        }
        return distances[left.length()][right.length()];
    }

    /** That of the beginnings of two words, from those of shorter ones. */
    private static int distance(String left, String right, int i, int j, int[][] shorter) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int nearest =
                Math.min(shorter[i - 1][j - 1] + (same ? 0 : 1), Math.min(shorter[i - 1][j], shorter[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(nearest, shorter[i - 2][j - 2] + 1) : nearest;
    }
}
