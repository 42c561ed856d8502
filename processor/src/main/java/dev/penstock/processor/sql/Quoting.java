package dev.penstock.processor.sql;

import java.util.Locale;

/** Writes identifiers and strings so that PostgreSQL reads back exactly what they are, each on one line. */
public final class Quoting {

    private Quoting() {}

    /** An identifier: {@code "full_name"}. */
    public static String identifier(String name) {
        String quoted = name.replace("\"", "\"\"");
        return isOneLine(name) ? '"' + quoted + '"' : "U&\"" + unicode(quoted) + '"';
    }

    /** An identifier of something in a table: {@code "users"."full_name"}. */
    public static String qualified(String alias, String column) {
        return identifier(alias) + "." + identifier(column);
    }

    /** A string constant: {@code 'open'}. */
    public static String literal(String text) {
        String quoted = text.replace("'", "''");
        return isOneLine(text) ? "'" + quoted + "'" : "U&'" + unicode(quoted) + "'";
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String unicode(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> {
            if (unit == '\\') {
                escaped.append("\\\\");
            } else if (Character.isISOControl(unit)) {
                escaped.append(String.format(Locale.ROOT, "\\%04x", unit));
            } else {
                escaped.append((char) unit);
            }
        });
        return escaped.toString();
    }
}
