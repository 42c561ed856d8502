package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A document before it is known which record it is. Immutable.
 *
 * @param json its JSON
 */
public record RawDocument(String json) {

    /** Reads it as a record. */
    public <T> T as(DocumentBuilder<T> builder) {
        try (JsonParser parser = JsonText.parser(json)) {
            return DocumentReader.read(parser, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
