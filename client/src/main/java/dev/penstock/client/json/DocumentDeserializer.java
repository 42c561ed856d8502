package dev.penstock.client.json;

import dev.penstock.definition.DocumentBuilder;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
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

    private final DocumentBuilder<T> builder;

    /** Reads what a builder makes. */
    public DocumentDeserializer(DocumentBuilder<T> builder) {
        this.builder = builder;
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
                return DocumentReader.read(jackson.jacksonParser(), builder);
            }
            try (com.fasterxml.jackson.core.JsonParser text = JsonText.parser(JsonText.ofObject(parser))) {
                return DocumentReader.read(text, builder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
