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

    /** How many files are in a folder below, at any depth; none if it is not there. */
    long count(String below) throws IOException {
        Path folder = path.resolve(below);
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
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
