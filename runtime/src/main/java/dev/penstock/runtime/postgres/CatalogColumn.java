package dev.penstock.runtime.postgres;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as the catalog has it.
 *
 * @param name the column
 * @param type its type, as PostgreSQL writes it
 * @param textKind columns of the same kind have the same text when, and only when, they are equal; those of some kinds
 *     have several texts ({@link #hasSeveralTexts}); null when nothing is known of that
 * @param nullable whether it may be null
 * @param generated whether PostgreSQL computes it from other columns
 */
record CatalogColumn(String name, String type, @Nullable String textKind, boolean nullable, boolean generated) {

    private static final Set<String> SEVERAL_TEXTS = Set.of("character", "citext", "numeric");

    /** Whether values that are equal can be written in several ways. */
    boolean hasSeveralTexts() {
        return textKind != null && SEVERAL_TEXTS.contains(textKind);
    }

    /**
     * Whether a text of this column, read as a type, is the same value still. It is not when the type takes the spaces that
     * fill up a character column for a part of the text, or cannot read a fraction.
     */
    boolean canBeReadAs(String sqlType) {
        String word = sqlType.toLowerCase(Locale.ROOT).replaceFirst("^\"?\\w+\"?\\.", "");
        String kind = textKind == null ? "" : textKind;
        if (kind.startsWith("numeric")) {
            return word.startsWith("numeric") || word.startsWith("decimal");
        }
        return switch (kind) {
            case "character" -> word.matches("(bpchar|char|character)(?! varying)\\b.*");
            case "citext" -> word.replace("\"", "").equals("citext");
            default -> true;
        };
    }
}
