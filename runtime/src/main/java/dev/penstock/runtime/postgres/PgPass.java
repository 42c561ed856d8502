package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A password file of libpq: lines of {@code host:port:database:user:password}, the first that fits counts (PostgreSQL
 * documentation, 34.16, The Password File). Read at each connection, so that a changed password is found.
 */
final class PgPass {

    private static final int FIELDS = 5;

    private final Path file;

    private PgPass(Path file) {
        this.file = file;
    }

    /**
     * The file that a parameter names.
     *
     * @throws PenstockException when there is no such file
     */
    static PgPass at(Path file) {
        if (!Files.isReadable(file)) {
            throw new PenstockException(
                    "the file of passwords (passfile) " + file + " cannot be read",
                    "Correct the path or its permissions.");
        }
        Passwords.warnIfOpenToOthers(file);
        return new PgPass(file);
    }

    /** The file that PGPASSFILE names, or else the one at the usual place; null when it is not there. */
    static @Nullable PgPass usual(Map<String, String> environment, Path home) {
        String named = environment.get("PGPASSFILE");
        Path file = named == null || named.isEmpty() ? usualPlace(environment, home) : Path.of(named);
        return Files.isReadable(file) ? at(file) : null;
    }

    private static Path usualPlace(Map<String, String> environment, Path home) {
        String applications = environment.get("APPDATA");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows && applications != null
                ? Path.of(applications, "postgresql", "pgpass.conf")
                : home.resolve(".pgpass");
    }

    /**
     * The password for a server, or null when no line fits.
     *
     * @throws SourceUnavailableException when the file cannot be read any more: somebody may be replacing it
     */
    @Nullable String password(ServerHost server, String database, String user) {
        List<String> wanted = List.of(server.name(), Integer.toString(server.port()), database, user);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PgPass::fields)
                    .filter(fields -> fits(fields, wanted))
                    .findFirst()
                    .map(fields -> fields.get(FIELDS - 1))
                    .orElse(null);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "the file of passwords, " + file + ", cannot be read",
                    "Put it back, or correct its text (UTF-8); the user that runs Penstock must be able to read it.",
                    e);
        }
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        if (fields.size() < FIELDS) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields of a line; a backslash takes the next character as it stands. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && i + 1 < line.length()) {
                i++;
                field.append(line.charAt(i));
            } else if (letter == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
