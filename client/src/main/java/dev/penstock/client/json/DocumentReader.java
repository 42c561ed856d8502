package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;

/** Reads records from JSON. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads one record.
     *
     * @param parser a parser whose current token is the start of the document; afterwards it is its end
     * @throws IOException when the text is no JSON, or cannot be read to its end
     */
    public static <T> T read(JsonParser parser, DocumentBuilder<T> builder) throws IOException {
        throw new UnsupportedOperationException();
    }
}
