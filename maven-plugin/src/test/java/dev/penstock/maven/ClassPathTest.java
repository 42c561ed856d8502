package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    private static final String RESOURCE = "META-INF/services/some.Service";

    @TempDir
    private Path folder;

    @Test
    void resourcesAreFoundInJarsAndInFolders() throws Exception {
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(RESOURCE));
        }
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve(RESOURCE).getParent());
        Files.createFile(classes.resolve(RESOURCE));

        assertTrue(new ClassPath(List.of(folder, jar)).has(RESOURCE));
        assertTrue(new ClassPath(List.of(folder, classes)).has(RESOURCE));
        assertFalse(new ClassPath(List.of(jar, classes)).has("META-INF/services/other.Service"));
    }

    @Test
    void whatIsNotThereOrIsNoJarHasNothing() throws Exception {
        Path text = Files.writeString(folder.resolve("some.pom"), "<project/>");

        assertFalse(new ClassPath(List.of(text, folder.resolve("away"))).has(RESOURCE));
    }

    @Test
    void foldersAreWhatIsNoJarBeItThereOrNot() throws Exception {
        Path jar = Files.createFile(folder.resolve("some.jar"));
        Path away = folder.resolve("away");
        ClassPath all = new ClassPath(List.of(away, jar, folder));

        assertEquals(List.of(away, folder), all.folders());
        assertEquals(List.of(jar), all.withoutFolders().entries());
    }
}
