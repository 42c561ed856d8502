package dev.penstock.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything can be read at a glance, and every package says what it is. */
class SizesTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 45;
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void aMainFileHasAtMost400Lines() {
        assertEquals(
                List.of(),
                Sources.main().stream()
                        .filter(file -> Sources.read(file).lines().count() > LONGEST_FILE)
                        .map(Sources::relative)
                        .toList(),
                "Take one of the things that it does out of it, into a class with a name of its own.");
    }

    @Test
    void aMethodHasAtMost45Lines() {
        assertEquals(
                Map.of(),
                ParsedFile.parse(Sources.main()).stream()
                        .flatMap(file -> file.methods().stream())
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .collect(Collectors.toMap(ParsedFile.Method::name, ParsedFile.Method::lines, Math::max)),
                "Give its parts names: take them out as methods. About 40 lines is what one can read at once.");
    }

    @Test
    void aPackageSaysIn5To15LinesWhatItIs() {
        List<Path> packages = packages();
        assertTrue(packages.size() > 15, "there are packages to look at");
        assertEquals(
                List.of(),
                packages.stream()
                        .filter(directory -> {
                            long lines = introduction(directory).lines().count();
                            return lines < 5 || lines > 15;
                        })
                        .map(Sources::relative)
                        .toList(),
                "Write a package-info.java of 5 to 15 lines: what enters, what leaves, which class to read first.");
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        assertEquals(
                List.of(),
                packages().stream()
                        .filter(directory -> !packageInfo(directory).contains("\n@NullMarked\npackage "))
                        .map(Sources::relative)
                        .toList(),
                "Annotate the package with @NullMarked.");
    }

    private static List<Path> packages() {
        return Sources.main().stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static String packageInfo(Path directory) {
        Path file = directory.resolve("package-info.java");
        return Files.exists(file) ? Sources.read(file) : "";
    }

    private static String introduction(Path directory) {
        return JAVADOC.matcher(packageInfo(directory))
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
    }
}
