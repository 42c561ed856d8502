package dev.penstock.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the catalog of a project is. */
final class CatalogPlace {

    /** Said to compile without a catalog. */
    static final String NONE = "none";

    private static final String USUAL = "src/main/penstock/catalog.json";

    private CatalogPlace() {}

    /**
     * What was said; or else where the processor looks without an option: in the project, and in those around it of the same
     * repository.
     *
     * @param folder of the project
     * @return where it is, or where it belongs if there is none
     */
    static Path of(Path folder, @Nullable String said) {
        return (said == null ? usual(folder.toAbsolutePath()) : folder.resolve(said))
                .toAbsolutePath()
                .normalize();
    }

    private static Path usual(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, CatalogPlace::around)
                .map(one -> one.resolve(USUAL))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(folder.resolve(USUAL));
    }

    private static @Nullable Path around(Path folder) {
        return Files.exists(folder.resolve(".git")) ? null : folder.getParent();
    }
}
