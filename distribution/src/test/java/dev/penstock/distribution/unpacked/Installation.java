package dev.penstock.distribution.unpacked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The archive of the distribution, unpacked. */
final class Installation {

    private final Path folder;
    final Path home;

    /** The launcher, by a symbolic link. */
    final Path penstock;

    /**
     * Unpacks it.
     *
     * @param name of the folder that it comes into
     */
    Installation(Path temporary, String name) throws IOException, InterruptedException {
        folder = Files.createDirectories(temporary.resolve(name));
        unpack("distribution.program");
        try (var unpacked = Files.list(folder)) {
            home = unpacked.findFirst().orElseThrow();
        }
        Path links = Files.createDirectories(folder.resolveSibling(name + " links"));
        penstock = Files.createSymbolicLink(links.resolve("penstock"), links.relativize(home.resolve("bin/penstock")));
    }

    /** Unpacks the servers of penstock dev over it. */
    void addServers() throws IOException, InterruptedException {
        unpack("distribution.servers");
    }

    private void unpack(String property) throws IOException, InterruptedException {
        String archive = Objects.requireNonNull(System.getProperty(property), property);
        int code = new ProcessBuilder("tar", "xzf", archive, "-C", folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("tar " + archive + " ended with " + code);
        }
    }
}
