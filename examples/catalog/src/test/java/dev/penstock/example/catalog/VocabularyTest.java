package dev.penstock.example.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.annotation.Index;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalog is to show the whole vocabulary. */
class VocabularyTest {

    /** The files of a row of the table in the README: {@code | `@Avg` | [Product](src/...) | ... |}. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `@(\\w+)` \\| ([^|]+) \\|");

    private static final Pattern FILE = Pattern.compile("\\]\\((src/main/java/[^)]+)\\.java\\)");

    @Test
    void everyAnnotationIsUsed() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path file : files(location(Product.class))) {
            used.addAll(annotationsIn(file));
        }
        assertEquals(annotations(), used);
    }

    @Test
    void theReadmeSaysWhereEachIs() throws Exception {
        Map<String, List<String>> rows = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
            rows.put(
                    row.group(1),
                    FILE.matcher(row.group(2))
                            .results()
                            .map(file -> file.group(1))
                            .toList());
        }
        assertEquals(annotations(), rows.keySet());
        for (var row : rows.entrySet()) {
            assertTrue(!row.getValue().isEmpty(), row.getKey());
            for (String source : row.getValue()) {
                assertTrue(
                        annotationsOf(source).contains(row.getKey()), () -> source + " does not use " + row.getKey());
            }
        }
    }

    /** The simple names of all annotations there are. */
    private static Set<String> annotations() throws Exception {
        Path location = location(Index.class);
        if (Files.isDirectory(location)) {
            return annotations(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())) {
            return annotations(jar.getPath("/"));
        }
    }

    private static Set<String> annotations(Path root) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path file : files(root.resolve(Index.class.getPackageName().replace('.', '/')))) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.class$", "");
            Class<?> type = Class.forName(Index.class.getPackageName() + "." + name);
            if (type.isAnnotation()) {
                names.add(type.getSimpleName());
            }
        }
        return names;
    }

    /** Those of a source file and of what is nested in it. */
    private static Set<String> annotationsOf(String source) throws Exception {
        Path classes = location(Product.class);
        String name = source.replaceFirst("^src/main/java/", "");
        Set<String> used = new TreeSet<>();
        for (Path file : files(classes)) {
            String path = classes.relativize(file).toString().replace('\\', '/');
            if (path.equals(name + ".class") || path.startsWith(name + "$")) {
                used.addAll(annotationsIn(file));
            }
        }
        return used;
    }

    /** They are not kept for the running program, but their names stand in the class files. */
    private static Set<String> annotationsIn(Path classFile) throws IOException {
        String text = new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1);
        String prefix = "L" + Index.class.getPackageName().replace('.', '/') + "/";
        return Pattern.compile(Pattern.quote(prefix) + "(\\w+);")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Path location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
