package dev.penstock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where a JVM looks for classes.
 *
 * @param entries jars and folders
 */
record ClassPath(List<Path> entries) {

    /** Takes a copy of the list. */
    ClassPath {
        entries = List.copyOf(entries);
    }

    ClassPath and(List<Path> more) {
        return new ClassPath(Stream.concat(entries.stream(), more.stream()).toList());
    }

    /** What a build may still write to, be it there already or not. */
    List<Path> folders() {
        return entries.stream().filter(entry -> !Files.isRegularFile(entry)).toList();
    }

    ClassPath withoutFolders() {
        return new ClassPath(entries.stream().filter(Files::isRegularFile).toList());
    }

    /** Whether a resource of this name, or a class in the form of one, is in a jar or a folder of it. */
    boolean has(String resource) {
        return entries.stream().anyMatch(entry -> has(resource, entry));
    }

    private static boolean has(String resource, Path entry) {
        if (!Files.isRegularFile(entry)) {
            return Files.exists(entry.resolve(resource));
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            return jar.getEntry(resource) != null;
        } catch (IOException e) {
            return false; // no jar: a JVM does not look into it either
        }
    }
}
