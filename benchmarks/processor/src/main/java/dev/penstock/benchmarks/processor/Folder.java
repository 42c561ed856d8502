package dev.penstock.benchmarks.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for temporary files, which goes with all that is in it. */
record Folder(Path path) implements AutoCloseable {

    /** Makes one beside the other temporary files of the machine. */
    static Folder create() throws IOException {
        return new Folder(Files.createTempDirectory("penstock-benchmarks"));
    }

    /** A folder in it, which is made if it is not there. */
    Path path(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** The files in a folder in it, at any depth. */
    List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(path(name))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> contents;
        try (Stream<Path> files = Files.walk(path)) {
            contents = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : contents) {
            Files.delete(file);
        }
    }
}
