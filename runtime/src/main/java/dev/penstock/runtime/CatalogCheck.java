package dev.penstock.runtime;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.TableEntry;
import dev.penstock.runtime.catalog.CatalogDifference;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.postgres.LiveCatalog;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the file of a catalog with the database, in the schemas that the file has tables of.
 *
 * @param database null if nothing says where it is
 */
record CatalogCheck(Path file, PostgresSource.@Nullable Builder database) {

    private static final int MOST = 3;

    /**
     * Looks at the file, and at the database.
     *
     * @param before what was found so far: that the database cannot be asked is told once
     */
    Verdict verdict(List<Verdict> before) {
        try {
            DatabaseCatalog catalog = CatalogFile.read(file);
            return database == null
                    ? Verdict.skipped(
                            subject(),
                            "it was not compared with the database, since nothing says where that is",
                            "Give --database-url, or PENSTOCK_DATABASE_URL.")
                    : compare(catalog, read(catalog, database));
        } catch (PenstockException | SourceUnavailableException e) {
            Verdict fails = Verdict.fail(subject(), e);
            return before.stream().anyMatch(verdict -> verdict.fact().equals(fails.fact()))
                    ? Verdict.skipped(subject(), "it was not compared with the database, which cannot be asked", "")
                    : fails;
        }
    }

    private String subject() {
        return "catalog " + file;
    }

    private static DatabaseCatalog read(DatabaseCatalog catalog, PostgresSource.Builder database) {
        Set<String> schemas = catalog.tables().stream().map(TableEntry::schema).collect(Collectors.toSet());
        return LiveCatalog.read(database, schemas);
    }

    private Verdict compare(DatabaseCatalog catalog, DatabaseCatalog now) {
        List<CatalogDifference> differences = CatalogDifference.between(catalog, now);
        if (differences.isEmpty()) {
            return Verdict.ok(subject(), "the database is as it says");
        }
        String first =
                differences.stream().limit(MOST).map(CatalogDifference::text).collect(Collectors.joining("; "));
        String rest = differences.size() > MOST ? "; and " + (differences.size() - MOST) + " more" : "";
        String output = file.equals(CatalogFile.CONVENTION) ? "" : " --output=" + file;
        String remedy = "Run: penstock catalog" + output + ", or mvn penstock:catalog.";
        return differences.get(0).decides()
                ? Verdict.fail(subject(), "it is stale: " + first + rest, remedy)
                : Verdict.warn(subject(), "it is stale in what no record depends on: " + first + rest, remedy);
    }
}
