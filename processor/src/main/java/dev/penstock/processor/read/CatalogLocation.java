package dev.penstock.processor.read;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the file of the catalog. */
public final class CatalogLocation {

    /** The option that names it: {@code -Apenstock.catalog=src/main/penstock/catalog.json}, or {@code none}. */
    public static final String OPTION = "penstock.catalog";

    private static final String NONE = "none";
    private static final String PROBE = "META-INF/penstock/catalog";
    private static final Path USUAL_PLACE = Path.of("src", "main", "penstock", "catalog.json");

    private CatalogLocation() {}

    /**
     * The file that the option names, whether or not it is there; else the one in its usual place in the project that is
     * compiled, or in one around it of the same repository.
     */
    public static Optional<Path> find(ProcessingEnvironment environment, Vocabulary vocabulary) {
        String option = environment.getOptions().get(OPTION);
        if (option != null && !option.isBlank()) {
            return option.equals(NONE) ? Optional.empty() : Optional.of(Path.of(option));
        }
        return project(environment, vocabulary)
                .flatMap(place -> Stream.iterate(place, Objects::nonNull, CatalogLocation::around)
                        .map(folder -> folder.resolve(USUAL_PLACE))
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    private static @Nullable Path around(Path folder) {
        return Files.exists(folder.resolve(".git")) ? null : folder.getParent();
    }

    /** A file or a folder of the project; empty when nothing is in files. */
    private static Optional<Path> project(ProcessingEnvironment environment, Vocabulary vocabulary) {
        ClassFiles compiler = new ClassFiles(environment);
        Optional<URI> source = vocabulary.users().stream()
                .map(environment.getElementUtils()::getTypeElement)
                .filter(Objects::nonNull)
                .flatMap(type -> compiler.source(type).stream())
                .findFirst();
        return source.or(() -> output(environment)).flatMap(CatalogLocation::path);
    }

    /** Where classes are written to: what there is to go by when nothing tells of sources. */
    private static Optional<URI> output(ProcessingEnvironment environment) {
        Filer filer = environment.getFiler();
        // Eclipse (3.33, BatchFilerImpl) finds no file that is not there, but would make one; it is not, until it is
        // opened.
        return uri(() -> filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE))
                .or(() -> uri(() -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE)));
    }

    private static Optional<URI> uri(Callable<FileObject> file) {
        try {
            return Optional.of(file.call().toUri());
        } catch (Exception e) {
            return Optional.empty(); // each compiler says no in its own way
        }
    }

    private static Optional<Path> path(URI uri) {
        try {
            return Optional.of(Path.of(uri).toAbsolutePath());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty(); // in memory
        }
    }
}
