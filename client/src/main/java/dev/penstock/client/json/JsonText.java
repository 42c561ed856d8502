package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Values that wait as text until they are asked for. Numbers stand in it as they were written: {@code TokenBuffer} would make 0 of
 * -0, and trees of other libraries binary fractions of {@code 5.00}.
 */
final class JsonText {

    /** What is read again has been within somebody's limits before. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(-1)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonText() {}

    /** A parser at the start of the value that a text has. */
    static JsonParser parser(String text) throws IOException {
        JsonParser parser = JSON.createParser(text);
        parser.nextToken();
        return parser;
    }

    /** The value that a parser is at the start of; afterwards it is at its end. */
    static String of(JsonParser value) throws IOException {
        JsonToken token = value.currentToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_STRING) {
            return value.getText();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            for (int depth = depthAfter(token, 0); depth > 0; depth = depthAfter(token, depth)) {
                copy(token, value, copy);
                token = value.nextToken();
            }
            copy(token, value, copy);
        }
        return text.toString();
    }

    /** The object that a parser of any library is at the start of; afterwards it is at its end. */
    static String ofObject(jakarta.json.stream.JsonParser object) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.writeStartObject();
            for (int depth = 1; depth > 0; ) {
                Event event = object.next();
                copy(event, object, copy);
                depth += switch (event) {
                    case START_OBJECT, START_ARRAY -> 1;
                    case END_OBJECT, END_ARRAY -> -1;
                    default -> 0;
                };
            }
        }
        return text.toString();
    }

    private static int depthAfter(JsonToken token, int depth) {
        return depth + (token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0);
    }

    private static void copy(JsonToken token, JsonParser from, JsonGenerator to) throws IOException {
        if (token.isNumeric()) {
            to.writeNumber(from.getText());
        } else {
            to.copyCurrentEvent(from);
        }
    }

    private static void copy(Event event, jakarta.json.stream.JsonParser from, JsonGenerator to) throws IOException {
        switch (event) {
            case START_OBJECT -> to.writeStartObject();
            case END_OBJECT -> to.writeEndObject();
            case START_ARRAY -> to.writeStartArray();
            case END_ARRAY -> to.writeEndArray();
            case KEY_NAME -> to.writeFieldName(from.getString());
            case VALUE_STRING -> to.writeString(from.getString());
            case VALUE_NUMBER -> to.writeNumber(from.getString());
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
        }
    }
}
