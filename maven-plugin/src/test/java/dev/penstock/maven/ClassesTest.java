package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesTest {

    @TempDir
    private Path project;

    private Classes classes;

    @BeforeEach
    void locate() {
        classes = new Classes(
                project.resolve("target/classes"),
                List.of(project.resolve("src/main/java"), project.resolve("target/generated-sources")));
    }

    @Test
    void withoutSourcesNothingIsMissing() throws Exception {
        assertFalse(classes.areMissing());
        assertFalse(classes.areOutdated());
        write("src/main/java/notes.txt", 1);
        assertFalse(classes.areMissing());
    }

    @Test
    void theyAreMissingWhereNothingWasCompiled() throws Exception {
        write("src/main/java/shop/User.java", 1);
        assertTrue(classes.areMissing());
        write("target/classes/shop/User.class", 2);
        assertFalse(classes.areMissing());
    }

    @Test
    void theyAreOutdatedWhereASourceIsNewerThanAllOfThem() throws Exception {
        write("src/main/java/shop/User.java", 1);
        write("target/classes/shop/User.class", 2);
        write("src/main/java/shop/Order.java", 3);
        assertTrue(classes.areOutdated());
        write("target/classes/shop/Order.class", 4);
        assertFalse(classes.areOutdated());
    }

    private void write(String name, long second) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(second, TimeUnit.SECONDS));
    }
}
