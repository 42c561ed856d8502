package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.runtime.json.TransformingReading;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.KeyText;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Preview;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at what an engine does, beside it or without one. */
public final class Inspection {

    private Inspection() {}

    /**
     * The database of indexes, to be read beside the engine: {@link DatabaseReading#explain} says where a row leads.
     *
     * @throws PenstockException when something must be mended first
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public static DatabaseReading reading(List<IndexDefinition> definitions, PostgresSource.Builder database) {
        Map<String, TypedDocuments<?>> typed = Transformations.of(definitions);
        DatabaseReading reading = database.reading(definitions);
        return typed.isEmpty() ? reading : new TransformingReading(reading, typed);
    }

    /**
     * A document as it would be built now, beside what its index holds.
     *
     * @param sink where the index is; it stays the caller's to close
     * @param key the document's id, or {@code column=value,column=value}: {@link KeyText}
     * @throws PenstockException when it is no key of the index, or something must be mended first
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public static Preview preview(
            IndexDefinition definition, PostgresSource.Builder database, DocumentSink sink, String key) {
        DocumentKey asked = key(definition, key);
        try (DatabaseReading reading = reading(List.of(definition), database)) {
            return Preview.of(definition, reading, sink, asked);
        }
    }

    private static DocumentKey key(IndexDefinition definition, String text) {
        List<String> columns = definition.key().stream().map(KeyColumn::name).toList();
        Map<String, String> values = KeyText.parse(text, "the index " + definition.name(), columns, columns::contains);
        if (values.size() < columns.size()) {
            throw new PenstockException(
                    "\"" + text + "\" is only a part of a key of the index " + definition.name(),
                    "Give a value for each of " + String.join(", ", columns) + ".");
        }
        return new DocumentKey(columns.stream()
                .map(column -> Objects.requireNonNull(values.get(column)))
                .toList());
    }
}
