package dev.penstock.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.configuration.ConfigurationKey;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that an engine needs to run without the classes of the indexes: their definitions, and the configuration.
 *
 * @param definitions of all indexes
 * @param recordColumns of these, for {@code check}
 * @param configuration without secrets
 */
record LockFile(
        List<IndexDefinition> definitions,
        Map<String, List<RecordColumn>> recordColumns,
        ConfigurationFile configuration)
        implements DefinedIndexes {

    private static final int FORMAT = 1;
    private static final String RECORDS = "records";
    private static final TypeReference<Map<String, List<RecordColumn>>> COLUMNS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One thing in each line, and the same on every system, so that a change in a repository can be read. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    /** In the order of names, whatever was asked for first. */
    LockFile {
        definitions = definitions.stream()
                .sorted(Comparator.comparing(IndexDefinition::name))
                .toList();
    }

    /** What is written into the file: the same bytes for the same definitions and configuration. */
    String text() {
        ObjectNode lock = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode all = lock.putArray("definitions");
        definitions.forEach(definition -> all.add(LockedDefinition.of(definition)));
        ObjectNode records = lock.putObject(RECORDS);
        definitions.forEach(definition -> {
            List<RecordColumn> columns = recordColumns.get(definition.name());
            if (columns != null) {
                records.set(definition.name(), JSON.valueToTree(columns));
            }
        });
        lock.set("configuration", configuration.json());
        try {
            return WRITER.writeValueAsString(lock) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws PenstockException when it is none, or was made by another version
     */
    static LockFile read(Path file, Collection<ConfigurationKey> keys) {
        JsonNode lock = tree(file);
        List<IndexDefinition> definitions = new ArrayList<>();
        for (JsonNode json : lock.path("definitions")) {
            IndexDefinition definition = LockedDefinition.read(json);
            if (definition == null) {
                throw otherVersion(file);
            }
            definitions.add(definition);
        }
        if (lock.path("format").asInt() != FORMAT
                || !(lock.path("configuration") instanceof ObjectNode configuration)) {
            throw otherVersion(file);
        }
        return new LockFile(
                definitions, recordColumns(lock, file), ConfigurationFile.of(configuration, file.toString(), keys));
    }

    private static Map<String, List<RecordColumn>> recordColumns(JsonNode lock, Path file) {
        try {
            Map<String, List<RecordColumn>> columns = JSON.convertValue(lock.path(RECORDS), COLUMNS);
            return columns == null ? Map.of() : columns;
        } catch (IllegalArgumentException e) {
            throw otherVersion(file);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new PenstockException(
                    "the lock " + file + " is not there", "Correct its path, or make it: penstock build.", e);
        } catch (JsonProcessingException e) {
            throw new PenstockException("the lock " + file + " is no JSON", "Make it again: penstock build.", e);
        } catch (IOException e) {
            throw new PenstockException("the lock " + file + " cannot be read", "Correct its permissions.", e);
        }
    }

    private static PenstockException otherVersion(Path file) {
        return new PenstockException(
                "the lock " + file + " was made by another version of Penstock",
                "Make it again with this one: penstock build.");
    }
}
