package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SecretFile;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the password comes from: it is known, or stands in a file of its own, or in a file of passwords. Files are read at
 * each connection. Immutable, thread-safe; never shows a password.
 */
final class Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

    private final @Nullable String known;
    private final @Nullable Path file;
    private final @Nullable PgPass lines;

    private Passwords(@Nullable String known, @Nullable Path file, @Nullable PgPass lines) {
        this.known = known;
        this.file = file;
        this.lines = lines;
    }

    static Passwords known(String password) {
        return new Passwords(password, null, null);
    }

    /**
     * The password that is all a file holds.
     *
     * @throws PenstockException when the file cannot be read or holds none
     */
    static Passwords inFile(Path file) {
        read(file, PenstockException::new);
        warnIfOpenToOthers(file);
        return new Passwords(null, file, null);
    }

    /** One for each server, or none at all. */
    static Passwords among(@Nullable PgPass lines) {
        return new Passwords(null, null, lines);
    }

    /** Whether it may be another at the next connection. */
    boolean mayChange() {
        return file != null || lines != null;
    }

    /**
     * The password, or null when there is none: a server that trusts us, or knows a certificate, asks for none.
     *
     * @throws SourceUnavailableException when a file cannot be read that could be before: somebody may be replacing it
     */
    @Nullable String find(ServerHost server, String database, String user) {
        if (known != null) {
            return known;
        }
        if (file != null) {
            return read(file, SourceUnavailableException::new);
        }
        return lines == null ? null : lines.password(server, database, user);
    }

    static void warnIfOpenToOthers(Path file) {
        String warning = SecretFile.warning(file);
        if (warning != null) {
            LOG.warn("{}", warning);
        }
    }

    /** Without the line break that editors and {@code echo} leave at its end. */
    private static String read(Path file, Failure failure) {
        String password;
        try {
            password = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is no text in UTF-8", e, failure);
        } catch (IOException e) {
            throw unreadable(file, Files.exists(file) ? "cannot be read" : "is not there", e, failure);
        }
        String line = password.endsWith("\n") ? password.substring(0, password.length() - 1) : password;
        line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw unreadable(file, line.isEmpty() ? "is empty" : "has more than one line", null, failure);
        }
        return line;
    }

    private static RuntimeException unreadable(Path file, String why, @Nullable IOException cause, Failure failure) {
        return failure.of(
                "the file with the database password, " + file + ", " + why,
                "Put the password in it, and nothing else; the user that runs Penstock must be able to read it.",
                cause);
    }

    /** What is thrown, by whether it may pass. */
    private interface Failure {
        RuntimeException of(String fact, String remedy, @Nullable Throwable cause);
    }
}
