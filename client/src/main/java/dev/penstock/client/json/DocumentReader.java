package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

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
        return read(StreamedFields.ofDocument(parser), builder);
    }

    /** As {@link #read}, unless the document begins with a certain field: then it is read over, and there is no record. */
    static <T> Optional<T> readUnless(String field, JsonParser parser, DocumentBuilder<T> builder) throws IOException {
        StreamedFields fields = StreamedFields.ofDocument(parser);
        if (fields.isNext(field)) {
            fields.skipRest();
            return Optional.empty();
        }
        return Optional.of(read(fields, builder));
    }

    private static <T> T read(StreamedFields fields, DocumentBuilder<T> builder) throws IOException {
        try {
            T document = builder.build(fields);
            fields.skipRest();
            return document;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
