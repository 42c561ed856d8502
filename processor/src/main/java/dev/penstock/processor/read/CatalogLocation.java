package dev.penstock.processor.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the file of the catalog. */
public final class CatalogLocation {

    /** The option that names it: {@code -Apenstock.catalog=src/main/penstock/catalog.json}, or {@code none}. */
    public static final String OPTION = "penstock.catalog";

    private static final String NONE = "none";
    private static final Path USUAL_PLACE = Path.of("src", "main", "penstock", "catalog.json");
    /** A compiler's output is a few folders below the project: {@code target/classes}, {@code build/classes/java/main}. */
    private static final int DEPTH = 5;

    private CatalogLocation() {}

    /**
     * The file that the option names, whether or not it is there; else the one in its usual place, in the project whose output
     * is compiled to.
     */
    public static Optional<Path> find(ProcessingEnvironment environment) {
        String option = environment.getOptions().get(OPTION);
        if (option != null && !option.isBlank()) {
            return option.equals(NONE) ? Optional.empty() : Optional.of(Path.of(option));
        }
        Path folder = output(environment);
        for (int i = 0; i < DEPTH && folder != null; i++) {
            Path file = folder.resolve(USUAL_PLACE);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /** The folder that classes are written to; null when it is no folder. */
    private static @Nullable Path output(ProcessingEnvironment environment) {
        try {
            URI uri = environment
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/penstock")
                    .toUri();
            Path meta = Path.of(uri).toAbsolutePath().getParent();
            return meta == null ? null : meta.getParent();
        } catch (IOException
                | IllegalArgumentException
                | FileSystemNotFoundException
                | UnsupportedOperationException e) {
            return null; // in memory, or nowhere
        }
    }
}
