package dev.penstock.runtime.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A catalog as a file that is committed beside the code. Reading and writing may be done by any thread. */
public final class CatalogFile {

    /** Where it is, in a project that says nothing else. */
    public static final Path CONVENTION = Path.of("src", "main", "penstock", "catalog.json");

    private static final String MAKE_IT = "penstock catalog, or mvn penstock:catalog";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private CatalogFile() {}

    /** What stands in the file: the same text for the same catalog. */
    public static String text(DatabaseCatalog catalog) {
        return CatalogText.of(catalog);
    }

    /**
     * Writes a catalog, with the folders that lead to it. Nobody sees half of a file, and one that is the same already is left
     * alone.
     *
     * @return whether anything has changed
     * @throws PenstockException when it cannot be written
     */
    public static boolean write(Path file, DatabaseCatalog catalog) {
        byte[] bytes = text(catalog).getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file) && Arrays.equals(bytes, Files.readAllBytes(file))) {
                return false;
            }
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
            return true;
        } catch (IOException e) {
            throw new PenstockException(
                    "the catalog " + file + " cannot be written: " + reason(e),
                    "Name another file with --output, or make this one usable.",
                    e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /**
     * Reads a file.
     *
     * @throws PenstockException when it is not there, is no catalog, or is one of a later version of the format
     */
    public static DatabaseCatalog read(Path file) {
        JsonNode tree = tree(file);
        if (tree.path("format").asInt() > DatabaseCatalog.FORMAT) {
            throw new PenstockException(
                    "the catalog " + file + " has format " + tree.path("format")
                            + ", and this version of Penstock reads " + DatabaseCatalog.FORMAT,
                    "Use the version of Penstock that has made it, or make it again with this one: " + MAKE_IT + ".");
        }
        try {
            return CatalogReading.of(tree);
        } catch (MalformedCatalogException e) {
            throw new PenstockException(
                    "the catalog " + file + " is none: " + e.getMessage(), "Make it again: " + MAKE_IT + ".", e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new PenstockException(
                    "the catalog " + file + " is not there", "Correct its path, or make it: " + MAKE_IT + ".", e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new PenstockException(
                    "the catalog " + file + " is no JSON" + (at == null ? "" : ", in line " + at.getLineNr()),
                    "Resolve the conflict if it is one, or make it again: " + MAKE_IT + ".",
                    e);
        } catch (IOException e) {
            throw new PenstockException(
                    "the catalog " + file + " cannot be read: " + reason(e),
                    "Name a file in UTF-8 that may be read, or make it again: " + MAKE_IT + ".",
                    e);
        }
    }

    /** Most of these have no more to say than the path. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
