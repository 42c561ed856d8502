package dev.penstock.testkit;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per machine and version.
 *
 * <p>Only the archive is zonky's; the server is run by {@link PostgresProcess}. Zonky's own runner gives every setting on
 * the server's command line, synchronous_commit=off among them, where ALTER SYSTEM cannot change it any more.
 */
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The programs for this system from the class path. */
    static PostgresBinaries get() {
        return Unpacked.BINARIES;
    }

    /** The command line of one of the programs. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own, root looks like "nobody" to it.
            command.addAll(List.of("unshare", "-U"));
        }
        String suffix = Processes.onWindows() ? ".exe" : "";
        command.add(home.resolve("bin").resolve(program + suffix).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static final class Unpacked {
        static final PostgresBinaries BINARIES = unpack();
    }

    private static PostgresBinaries unpack() {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
            byte[] bytes = archive.readAllBytes();
            Path parent = Directories.existing(Path.of(
                    System.getProperty("java.io.tmpdir"), "penstock-testkit-" + System.getProperty("user.name")));
            Path home = parent.resolve("postgres-" + digest(bytes));
            if (!isComplete(home)) {
                // Aside and then renamed, because other JVMs may be doing the same at this moment.
                Path aside = Files.createTempDirectory(parent, "unpacking-");
                extract(bytes, aside);
                Files.writeString(aside.resolve(COMPLETE), Long.toString(countFiles(aside)));
                moveIntoPlace(aside, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the PostgreSQL binaries", e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        if (Processes.onWindows()) {
            return "Windows";
        }
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch", "");
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }

    private static String digest(byte[] bytes) {
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

    private static void extract(byte[] archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("Outside of the archive: " + entry.getName());
                }
                extract(tar, entry, file);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if (parent != null && parent.endsWith("bin") && !file.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make executable: " + file);
            }
        }
    }
}
