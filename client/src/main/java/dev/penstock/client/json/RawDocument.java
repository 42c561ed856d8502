package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A document before it is known which record it is. Immutable.
 *
 * @param tokens its JSON
 */
public record RawDocument(TokenBuffer tokens) {

    /** Reads it as a record. */
    public <T> T as(DocumentBuilder<T> builder) {
        try (JsonParser parser = tokens.asParser()) {
            parser.nextToken();
            return DocumentReader.read(parser, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
