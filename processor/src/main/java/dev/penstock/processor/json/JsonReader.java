package dev.penstock.processor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON into values. */
final class JsonReader {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Json read(String text) throws JsonTextException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            Json value = new JsonReader(parser).value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new JsonTextException("more follows after its end", new IllegalArgumentException(text));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonTextException(
                    // Jackson adds where the value began, with a source that it does not show.
                    e.getOriginalMessage().replaceFirst("(?s)\\s*\\(start marker at .*", "") + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")",
                    e);
        } catch (IOException e) {
            throw new JsonTextException(String.valueOf(e.getMessage()), e);
        }
    }

    private Json value(JsonToken token) throws IOException, JsonTextException {
        if (token == null) {
            throw new JsonTextException("it is empty", new IllegalArgumentException());
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> Json.text(parser.getText());
            default -> new Json.Scalar(parser.getText());
        };
    }

    private Json object() throws IOException, JsonTextException {
        Json.Members members = Json.object();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members = members.with(name, value(parser.nextToken()));
        }
        return members;
    }

    private Json array() throws IOException, JsonTextException {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new Json.Array(values);
    }
}
