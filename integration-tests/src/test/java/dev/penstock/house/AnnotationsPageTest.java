package dev.penstock.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.annotation.Index;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of the annotations has all of them, and all of their mistakes. */
class AnnotationsPageTest {

    private static final Path PAGE = Sources.root().resolve("docs/annotations.md");

    private static final Pattern CODE = Pattern.compile("`@?(\\w+)`");

    @Test
    void everyAttributeHasARow() {
        Set<String> expected = new TreeSet<>();
        for (Class<?> annotation : annotations()) {
            for (Method attribute : annotation.getDeclaredMethods()) {
                expected.add("@" + annotation.getSimpleName() + "." + attribute.getName());
            }
        }
        assertEquals(expected, rows());
    }

    @Test
    void everyAnnotationHasASectionAndEveryChoiceIsNamed() {
        String page = Sources.read(PAGE);
        Set<String> headings = page.lines()
                .filter(line -> line.startsWith("#"))
                .flatMap(AnnotationsPageTest::named)
                .collect(Collectors.toSet());
        Set<String> words = named(page).collect(Collectors.toSet());
        for (Class<?> annotation : annotations()) {
            assertTrue(headings.contains(annotation.getSimpleName()), () -> "no section of " + annotation);
            for (Class<?> nested : annotation.getDeclaredClasses()) {
                for (Object choice : nested.getEnumConstants()) {
                    assertTrue(words.contains(choice.toString()), () -> nested.getCanonicalName() + "." + choice);
                }
            }
        }
    }

    @Test
    void everyMistakeIsLinked() {
        String page = Sources.read(PAGE);
        List<Path> mistakes = Sources.files(PAGE.resolveSibling("errors"), ".md");

        assertFalse(mistakes.isEmpty(), "there are pages");
        assertEquals(
                List.of(),
                mistakes.stream()
                        .map(file -> "errors/" + file.getFileName())
                        .filter(link -> !page.contains("(" + link + ")"))
                        .toList());
    }

    @Test
    void everySnippetSaysWhereItIsFrom() {
        String page = Sources.read(PAGE);
        long snippets =
                page.lines().filter(line -> line.startsWith("<!-- part of: ")).count();

        assertTrue(snippets > 20, "there are snippets");
        assertEquals(
                2 * snippets,
                page.lines().filter(line -> line.startsWith("```")).count());
    }

    /**
     * The attributes that tables describe, as {@code @Index.value}. A table is about the annotation in the corner of its
     * head, or, if {@code attribute} stands there, about those in the second column.
     */
    private static Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        List<String> section = List.of();
        List<String> head = List.of();
        boolean inTable = false;
        for (String line : Sources.read(PAGE).lines().toList()) {
            if (line.startsWith("## ")) {
                section = named(line).toList();
            }
            boolean row = line.startsWith("|");
            if (row && !inTable) {
                head = List.of(line.split("\\|", -1));
            } else if (row && head.get(1).strip().matches("attribute|`@\\w+`") && !line.startsWith("| ---")) {
                List<String> cells = List.of(line.split("\\|", -1));
                List<String> about = !head.get(1).strip().equals("attribute")
                        ? named(head.get(1)).toList()
                        : cells.get(2).strip().equals("all")
                                ? section
                                : named(cells.get(2)).toList();
                named(cells.get(1)).forEach(name -> about.forEach(one -> rows.add("@" + one + "." + name)));
            }
            inTable = row;
        }
        return rows;
    }

    private static Stream<String> named(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1));
    }

    private static List<Class<?>> annotations() {
        Path folder = Sources.root().resolve("annotations/src/main/java/dev/penstock/annotation");
        List<Class<?>> annotations = Sources.files(folder, ".java").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> !name.equals("package-info"))
                .<Class<?>>map(AnnotationsPageTest::annotation)
                .toList();
        assertTrue(annotations.contains(Index.class), () -> Arrays.toString(annotations.toArray()));
        return annotations;
    }

    private static Class<?> annotation(String name) {
        try {
            return Class.forName(Index.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
