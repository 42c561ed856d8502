package dev.penstock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a configuration file says where the database is. What it says there is read by the command alone. */
final class ConfiguredDatabase {

    /** In lines that are indented below {@code source}, or behind it in braces. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?m)^source\\s*:(?:\\h*\\{[^}]*?|\\h*(?:#.*)?\\R(?:(?:\\h+.*|#.*)?\\R)*?\\h+)\\b(?:url|host|name)\\s*:");

    private ConfiguredDatabase() {}

    static boolean isIn(Path file) {
        try {
            return Files.isRegularFile(file)
                    && ADDRESS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            return true; // the command says what is wrong with it
        }
    }
}
