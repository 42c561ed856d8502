package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Directories that are made once per machine and user, and read by every JVM of theirs since.
 *
 * <p>Each is made aside and then renamed, because other JVMs may be doing the same at this moment.
 */
final class MadeOnce {

    private static final String COMPLETE = ".complete";

    private MadeOnce() {}

    /** What fills a directory. */
    interface Making {
        void fill(Path empty) throws IOException;
    }

    /** Where they are. */
    static Path parent() {
        return Directories.existing(
                Path.of(System.getProperty("java.io.tmpdir"), "penstock-testkit-" + System.getProperty("user.name")));
    }

    /**
     * The directory of this name, filled if it is not there or no longer whole.
     *
     * @param name says also of what it was made: it is never made anew while it is whole
     */
    static Path directory(String name, Making making) {
        Path home = parent().resolve(name);
        try {
            if (!isComplete(home)) {
                Path aside = Files.createTempDirectory(parent(), "making-");
                making.fill(aside);
                Files.writeString(aside.resolve(COMPLETE), Long.toString(countFiles(aside)));
                moveIntoPlace(aside, home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + home, e);
        }
        return home;
    }

    /** For names. */
    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files are counted, because cleaners of temporary directories remove single old files. */
    private static boolean isComplete(Path home) throws IOException {
        Path complete = home.resolve(COMPLETE);
        return Files.exists(complete) && Files.readString(complete).equals(Long.toString(countFiles(home)));
    }

    private static long countFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !file.endsWith(COMPLETE)).count();
        }
    }

    private static void moveIntoPlace(Path aside, Path home) throws IOException {
        if (Files.exists(home) && !isComplete(home)) {
            Directories.delete(home);
        }
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!isComplete(home)) {
                throw e;
            }
            Directories.delete(aside);
        }
    }
}
