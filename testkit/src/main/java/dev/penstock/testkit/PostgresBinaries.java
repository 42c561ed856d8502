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
import java.util.ArrayList;
import java.util.List;
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

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** The programs for this system from the class path. */
    static PostgresBinaries get() {
        return Unpacked.BINARIES;
    }

    /** Says which programs they are: another name for others. */
    String name() {
        return String.valueOf(home.getFileName());
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
            String name = "postgres-" + MadeOnce.digest(bytes);
            return new PostgresBinaries(MadeOnce.directory(name, empty -> extract(bytes, empty)));
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
