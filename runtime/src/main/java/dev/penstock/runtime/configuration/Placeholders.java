package dev.penstock.runtime.configuration;

import dev.penstock.runtime.spi.PenstockException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References to variables in a value: a dollar and a name in braces, with a default behind a colon. Two dollars stand for one. */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::(?<default>[^}]*))?}");

    private Placeholders() {}

    /** Whether a value depends on variables. */
    static boolean isIn(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (matcher.group("name") != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value with the variables' values. An empty variable counts as none, as it does in a file of variables.
     *
     * @param where the file and the line, for whoever must mend it
     * @throws PenstockException when a variable is not set and has no default
     */
    static String resolve(String text, String where, Function<String, @Nullable String> variables) {
        return rewrite(
                text, found -> value(found.group("name"), found.group("default"), where, variables), escaped -> "${");
    }

    /** The value with references to variables only: their defaults may be secrets, if they are not empty. */
    static String withoutDefaults(String text) {
        return rewrite(
                text,
                found -> "".equals(found.group("default")) ? found.group() : "${" + found.group("name") + "}",
                Matcher::group);
    }

    /** The value as it is written where nothing in it is to be a reference. */
    static String escaped(String text) {
        return text.replace("${", "$${");
    }

    /** What is written beside references to variables; a default counts as written. */
    static String literalPart(String text) {
        return rewrite(text, found -> found.group("default") == null ? "" : found.group("default"), Matcher::group);
    }

    private static String rewrite(String text, Function<Matcher, String> reference, Function<Matcher, String> escaped) {
        Matcher found = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            String replacement = (found.group("name") == null ? escaped : reference).apply(found);
            found.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return found.appendTail(result).toString();
    }

    private static String value(
            String name, @Nullable String standard, String where, Function<String, @Nullable String> variables) {
        String value = variables.apply(name);
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (standard != null) {
            return standard;
        }
        throw new PenstockException(
                where + " needs the variable " + name + ", which is not set",
                "Set it, or write ${" + name + ":...} with a default.");
    }
}
