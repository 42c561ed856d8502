package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads records from JSON. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads one record.
     *
     * @param parser a parser whose current token is the start of the document; afterwards it is its end
     * @throws IOException when the text is no JSON, or cannot be read to its end
     * @throws dev.penstock.definition.DocumentMismatchException when the document is not what the record expects
     */
    public static <T> T read(JsonParser parser, DocumentBuilder<T> builder) throws IOException {
        try {
            StreamedFields fields = StreamedFields.ofDocument(parser);
            T document = builder.build(fields);
            fields.skipRest();
            return document;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
