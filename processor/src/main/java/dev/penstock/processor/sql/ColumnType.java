package dev.penstock.processor.sql;

import java.util.List;
import java.util.Locale;

/**
 * The PostgreSQL type of a column.
 *
 * @param name the type as SQL has it
 */
public record ColumnType(String name) {

    /**
     * Reads the name of a type.
     *
     * @throws FragmentException when it is none
     */
    public static ColumnType parse(String text) throws FragmentException {
        if (!TypeNames.isType(Tokenizer.tokens(text))) {
            throw FragmentException.notSql("is no type", "Write its name as in CREATE TABLE: citext, char(8).");
        }
        return new ColumnType(text.strip());
    }

    /** Whether amounts of money are written with a currency and separators. */
    public boolean isMoney() {
        return word().equals("money");
    }

    /** Whether upper and lower case are equal. */
    public boolean isCaseInsensitive() {
        return word().equals("citext");
    }

    /** Whether values are filled up with spaces, which do not count. */
    public boolean isPadded() {
        return List.of("char", "character", "bpchar").contains(word());
    }

    /**
     * The text of a value, the same for all values that are equal: the spaces that {@code char(n)} adds, the case of
     * {@code citext} and the last zeros of {@code numeric} make no difference (PostgreSQL documentation, 8.3 Character
     * Types, F.9 citext, 8.1.2 Arbitrary Precision Numbers).
     */
    public String text(String sql) {
        return switch (word()) {
            case "numeric", "decimal" -> "trim_scale(" + sql + ")::text";
            case "citext" -> "lower(" + sql + "::text)";
            default -> sql + "::text";
        };
    }

    /**
     * Whether values that are equal can be written in several ways, so that {@link #text} has to choose one. The log has
     * {@code t} where a cast to text makes {@code true} (PostgreSQL documentation, 8.6 Boolean Type).
     */
    public boolean hasSeveralTexts() {
        return switch (word()) {
            case "numeric", "decimal", "citext", "char", "character", "bpchar", "boolean", "bool" -> true;
            default -> false;
        };
    }

    /** The name without schema, length and quotes; a text with a length that varies has one form only. */
    private String word() {
        String type = name.toLowerCase(Locale.ROOT).replaceFirst("^\"?\\w+\"?\\.", "");
        boolean varying = type.matches("char(acter)?\\s+varying.*");
        return varying ? "varchar" : type.replaceFirst("\\s*\\(.*", "").replace("\"", "");
    }
}
