package dev.penstock.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folders that a build writes classes to. They are looked through, since builds replace whole folders, which watchers of the
 * operating system lose sight of.
 */
final class ClassFolders {

    private final List<Path> folders;

    /** Folders, which need not be there yet. */
    ClassFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** What a file was when it was looked at. */
    record Seen(FileTime written, long bytes) {}

    /** The files that are in the folders now, at any depth. */
    Map<Path, Seen> files() {
        Map<Path, Seen> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                collect(folder, files);
            }
        }
        return files;
    }

    private static void collect(Path folder, Map<Path, Seen> files) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, new Seen(attributes.lastModifiedTime(), attributes.size()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // removed just now, which the next look sees
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what is in the folders now, after what its parent has. To be closed. */
    URLClassLoader loader(ClassLoader parent) {
        return new URLClassLoader(
                "penstock-dev", folders.stream().map(ClassFolders::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path folder) {
        try {
            // A folder that is not there would be taken for an archive.
            String uri = folder.toUri().toString();
            return new URL(uri.endsWith("/") ? uri : uri + "/");
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
