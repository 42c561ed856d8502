package dev.penstock.processor;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.catalog.CatalogException;
import dev.penstock.processor.catalog.CatalogFile;
import dev.penstock.processor.check.Problem;
import dev.penstock.processor.read.CatalogLocation;
import dev.penstock.processor.read.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * The catalog of a compilation.
 *
 * @param catalog what the database has, when that is known
 * @param broken whether there is one that cannot be used, which has been reported
 */
record DeclaredCatalog(Optional<Catalog> catalog, boolean broken) {

    private static final String CODE = "CATALOG_NOT_USABLE";

    /** Finds it and reads it. */
    static DeclaredCatalog read(ProcessingEnvironment environment, Vocabulary vocabulary) {
        Optional<Path> file = CatalogLocation.find(environment, vocabulary);
        if (file.isEmpty()) {
            return new DeclaredCatalog(Optional.empty(), false);
        }
        try {
            return new DeclaredCatalog(Optional.of(new Catalog(CatalogFile.read(Files.readString(file.get())))), false);
        } catch (CatalogException e) {
            report(environment.getMessager(), file.get(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            report(
                    environment.getMessager(),
                    file.get(),
                    Files.exists(file.get()) ? "it cannot be read" : "it is not there");
        }
        return new DeclaredCatalog(Optional.empty(), true);
    }

    private static void report(Messager messager, Path file, String fact) {
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                Problem.message(
                        CODE,
                        "the catalog " + file,
                        fact,
                        "Records are compared with it while they are compiled.",
                        "Make it again: mvn penstock:catalog, or penstock catalog"));
    }
}
