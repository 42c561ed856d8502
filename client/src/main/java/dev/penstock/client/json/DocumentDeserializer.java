package dev.penstock.client.json;

import dev.penstock.definition.DocumentBuilder;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.jackson.JacksonJsonpParser;

/**
 * Reads documents where opensearch-java finds them in a response. Safe for use by many threads.
 *
 * @param <T> the record
 */
public final class DocumentDeserializer<T> implements JsonpDeserializer<T> {

    private static final EnumSet<JsonParser.Event> OBJECT = EnumSet.of(JsonParser.Event.START_OBJECT);

    private final Reading<T> reading;

    private DocumentDeserializer(Reading<T> reading) {
        this.reading = reading;
    }

    /** Reads from a parser at the start of an object to its end. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(com.fasterxml.jackson.core.JsonParser parser) throws IOException;
    }

    /** Reads what a builder makes. */
    public static <T> DocumentDeserializer<T> of(DocumentBuilder<T> builder) {
        return new DocumentDeserializer<>(parser -> DocumentReader.read(parser, builder));
    }

    /** Reads what a builder makes; nothing where a document begins with a certain field. */
    public static <T> DocumentDeserializer<Optional<T>> unless(String field, DocumentBuilder<T> builder) {
        return new DocumentDeserializer<>(parser -> DocumentReader.readUnless(field, parser, builder));
    }

    /** Reads documents that are to be made records of later. */
    public static DocumentDeserializer<RawDocument> raw() {
        return new DocumentDeserializer<>(parser -> new RawDocument(JsonText.of(parser)));
    }

    @Override
    public EnumSet<JsonParser.Event> nativeEvents() {
        return OBJECT;
    }

    @Override
    public EnumSet<JsonParser.Event> acceptedEvents() {
        return OBJECT;
    }

    /** Goes on with Jackson's own parser where that is used, as it is by default. */
    @Override
    public T deserialize(JsonParser parser, JsonpMapper mapper, JsonParser.Event event) {
        try {
            if (parser instanceof JacksonJsonpParser jackson) {
                return reading.read(jackson.jacksonParser());
            }
            try (com.fasterxml.jackson.core.JsonParser text = JsonText.parser(JsonText.ofObject(parser))) {
                return reading.read(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
