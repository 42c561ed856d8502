package dev.penstock.runtime.configuration;

import java.util.List;

/**
 * A key that may stand in a configuration file.
 *
 * @param path its names from the top, with dots; {@code *} stands for a name that the user chooses
 * @param type what its value is
 * @param choices the values that there are; none if others are possible
 * @param secret whether the value must never be shown
 * @param description what it means, for whoever edits the file
 */
public record ConfigurationKey(String path, Type type, List<String> choices, boolean secret, String description) {

    /** The name that the user chooses. */
    public static final String ANY = "*";

    /** Takes a copy of the choices. */
    public ConfigurationKey {
        choices = List.copyOf(choices);
    }

    /** What a value is. */
    public enum Type {
        /** A string, or anything else that is written as one. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A sequence of strings, or one string. */
        LIST,
        /** Strings by name. */
        MAP,
        /** The name of a file, or what would be in it, as a mapping. */
        FILE_OR_OBJECT
    }
}
