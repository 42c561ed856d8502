package dev.penstock.testkit;

import java.util.regex.Pattern;

/** Puts names and values into SQL text (PostgreSQL documentation, 4.1 Lexical Structure). */
final class Sql {

    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_.$]*");

    private Sql() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Holds under standard_conforming_strings, which is on unless a test turns it off. */
    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A setting's name: it stands unquoted in SQL and in postgresql.conf. */
    static String setting(String name) {
        if (!SETTING.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a setting: " + name);
        }
        return name;
    }
}
