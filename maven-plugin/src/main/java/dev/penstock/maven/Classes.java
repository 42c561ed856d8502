package dev.penstock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The main classes of a project beside their sources.
 *
 * @param folder where classes are
 * @param sources where sources are
 */
record Classes(Path folder, List<Path> sources) {

    static Classes of(MavenProject project) {
        return new Classes(
                Path.of(project.getBuild().getOutputDirectory()),
                project.getCompileSourceRoots().stream().map(Path::of).toList());
    }

    /** Whether there are sources, and no compilation has left anything. */
    boolean areMissing() throws IOException {
        return !Files.exists(folder) && newestSource().isPresent();
    }

    /** Whether a source was written after every class. */
    boolean areOutdated() throws IOException {
        Optional<FileTime> source = newestSource();
        Optional<FileTime> compiled = newest(folder, ".class");
        return source.isPresent() && compiled.isPresent() && source.get().compareTo(compiled.get()) > 0;
    }

    private Optional<FileTime> newestSource() throws IOException {
        Optional<FileTime> newest = Optional.empty();
        for (Path folder : sources) {
            newest = Stream.concat(newest.stream(), newest(folder, ".java").stream())
                    .max(FileTime::compareTo);
        }
        return newest;
    }

    private static Optional<FileTime> newest(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        FileTime newest = null;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                FileTime written = Files.getLastModifiedTime(file);
                newest = newest == null || written.compareTo(newest) > 0 ? written : newest;
            }
        }
        return Optional.ofNullable(newest);
    }
}
