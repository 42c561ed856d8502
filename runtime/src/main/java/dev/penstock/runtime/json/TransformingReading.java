package dev.penstock.runtime.json;

import dev.penstock.definition.TypedDocuments;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.RowExplanation;
import java.util.Map;

/**
 * A database whose documents pass a transformer, as those of a {@link TransformingSource} do.
 *
 * @param database what is read
 * @param typed what is done with documents, by the names of their indexes
 */
public record TransformingReading(DatabaseReading database, Map<String, TypedDocuments<?>> typed)
        implements DatabaseReading {

    /** Copies the map, so that it can never change. */
    public TransformingReading {
        typed = Map.copyOf(typed);
    }

    @Override
    public String source() {
        return database.source();
    }

    @Override
    public String place() {
        return database.place();
    }

    @Override
    public DocumentSource openDocuments() {
        return new TransformingSource.Documents(database.openDocuments(), typed);
    }

    @Override
    public WalPosition position() {
        return database.position();
    }

    @Override
    public WalPosition advance() {
        return database.advance();
    }

    @Override
    public RowExplanation explain(String table, String key, int most, boolean analyze) {
        return database.explain(table, key, most, analyze);
    }

    @Override
    public void close() {
        database.close();
    }
}
