package dev.penstock.processor.scaffold;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Singular and plural of words that tables are called by. */
final class English {

    private static final Set<String> UNCHANGED = Set.of(
            "data",
            "equipment",
            "feedback",
            "history",
            "information",
            "inventory",
            "media",
            "metadata",
            "news",
            "series",
            "species",
            "staff",
            "stock");

    private static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("alias", "aliases"),
            Map.entry("analysis", "analyses"),
            Map.entry("bonus", "bonuses"),
            Map.entry("bus", "buses"),
            Map.entry("cache", "caches"),
            Map.entry("campus", "campuses"),
            Map.entry("child", "children"),
            Map.entry("cookie", "cookies"),
            Map.entry("half", "halves"),
            Map.entry("leaf", "leaves"),
            Map.entry("life", "lives"),
            Map.entry("man", "men"),
            Map.entry("movie", "movies"),
            Map.entry("person", "people"),
            Map.entry("shelf", "shelves"),
            Map.entry("shoe", "shoes"),
            Map.entry("status", "statuses"),
            Map.entry("virus", "viruses"),
            Map.entry("woman", "women"));

    private static final Map<String, String> SINGULARS = new TreeMap<>();

    static {
        PLURALS.forEach((singular, plural) -> SINGULARS.put(plural, singular));
    }

    private English() {}

    /** {@code category} of {@code categories}; a word that is singular stays as it is. */
    static String singular(String word) {
        if (SINGULARS.containsKey(word)) {
            return SINGULARS.get(word);
        }
        if (UNCHANGED.contains(word) || word.length() < 3 || word.matches(".*(?:ss|us|is)")) {
            return word;
        }
        if (word.matches("..+ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(?:ss|sh|ch|x|zz|o)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** {@code categories} of {@code category}, which is singular. */
    static String plural(String word) {
        if (UNCHANGED.contains(word)) {
            return word;
        }
        if (PLURALS.containsKey(word)) {
            return PLURALS.get(word);
        }
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.matches(".*(?:s|sh|ch|x|z)") ? "es" : "s");
    }
}
