package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of documents, read. */
final class Documents {

    static final JsonFactory JSON = new JsonFactory();

    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    static <T> T read(String json, DocumentBuilder<T> builder) {
        try (JsonParser parser = parser(json)) {
            parser.nextToken();
            return DocumentReader.read(parser, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field named {@code x}. */
    static <T> T readValue(String json, ScalarType<T> type) {
        return read("{\"x\": " + json + "}", fields -> fields.required("x", type));
    }

    /** A field named {@code x} that stands before the one that is asked for first. */
    static <T> T readLateValue(String json, ScalarType<T> type) {
        return read("{\"x\": " + json + ", \"y\": 1}", fields -> {
            fields.required("y", ScalarType.INTEGER);
            return fields.required("x", type);
        });
    }

    /** A parser before the first token. */
    static JsonParser parser(String json) throws IOException {
        return JSON.createParser(json.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
