package dev.penstock.processor;

import dev.penstock.definition.IndexDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A folder of {@code src/test/resources/golden}: sources in {@code in}, what becomes of them in {@code out}. */
record GoldenCase(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/golden");

    static Stream<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isBlessed() {
        return System.getProperty("bless") != null;
    }

    /** The sources, for compilers that read files. */
    List<Path> files() {
        return TextFiles.in(folder.resolve("in"));
    }

    /** The sources, for javac. */
    List<JavaFileObject> sources() {
        return TextFiles.texts(folder.resolve("in")).entrySet().stream()
                .map(file -> Javac.source(file.getKey(), file.getValue()))
                .toList();
    }

    SortedMap<String, String> expected() {
        return TextFiles.texts(folder.resolve("out"));
    }

    /** The definitions, as the JSON resources have them. */
    List<IndexDefinition> definitions() {
        return expected().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json"))
                .map(file -> DefinitionFile.read(file.getValue()))
                .toList();
    }

    String schema() {
        return TextFiles.text(folder.resolve("schema.sql"));
    }

    Path documents() {
        return folder.resolve("documents.txt");
    }

    /** Takes what was generated for what is wanted. */
    void bless(SortedMap<String, String> generated) {
        try {
            for (Path old : TextFiles.in(folder.resolve("out"))) {
                Files.delete(old);
            }
            for (var file : generated.entrySet()) {
                TextFiles.write(folder.resolve("out").resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
