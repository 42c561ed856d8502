package dev.penstock.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository. */
final class Sources {

    /** The modules that users depend on. */
    static final List<String> MODULES =
            List.of("annotations", "client", "processor", "runtime", "testkit", "distribution", "maven-plugin");

    private Sources() {}

    /** The root of the repository. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("annotations/pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("the tests do not run inside the repository");
    }

    /** The main Java files of the modules that users depend on. */
    static List<Path> main() {
        return MODULES.stream()
                .flatMap(module -> javaFiles(root().resolve(module).resolve("src/main/java")).stream())
                .toList();
    }

    /** Every Java file but those that tests of the processor compile. */
    static List<Path> all() {
        return javaFiles(root()).stream()
                .filter(file -> !relative(file).matches(".*(^|/)(target|src/test/resources)/.*"))
                .toList();
    }

    /** Every page that people read: those at the root, in docs, and beside modules. */
    static List<Path> pages() {
        List<Path> pages = files(root(), ".md").stream()
                .filter(page -> !relative(page).matches("(.*/)?(target|\\.[^/]+)/.*"))
                .toList();
        for (String needed : List.of("README.md", "ARCHITECTURE.md", "docs/annotations.md")) {
            if (!pages.contains(root().resolve(needed))) {
                throw new IllegalStateException("there is no " + needed);
            }
        }
        return pages;
    }

    /** The name of a file for messages. */
    static String relative(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path directory) {
        return files(directory, ".java");
    }
}
