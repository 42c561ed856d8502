package dev.penstock.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads single values. */
final class Scalars {

    private Scalars() {}

    /** Reads the value that a parser is at. */
    static <T> T read(JsonParser value, ScalarType<T> type, StreamedFields fields, String name) throws IOException {
        JsonToken token = value.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw new DocumentMismatchException(
                    fields.pathOf(name) + " is no single value, but the record expects one");
        }
        try {
            return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT
                    ? number(value, type)
                    : type.read(value.getText());
        } catch (RuntimeException e) {
            throw new DocumentMismatchException(fields.pathOf(name) + " is " + shown(value)
                    + ", which the record's type cannot hold: " + e.getMessage());
        }
    }

    /** The usual types need no text of their own. */
    @SuppressWarnings("unchecked") // T is what the constant beside it says
    private static <T> T number(JsonParser value, ScalarType<T> type) throws IOException {
        if (type == ScalarType.INTEGER && value.getNumberType() == NumberType.INT) {
            return (T) Integer.valueOf(value.getIntValue());
        }
        if (type == ScalarType.LONG && isLong(value.getNumberType())) {
            return (T) Long.valueOf(value.getLongValue());
        }
        if (type == ScalarType.BIG_DECIMAL) {
            return (T) new BigDecimal(value.getTextCharacters(), value.getTextOffset(), value.getTextLength());
        }
        return type.read(value.getText());
    }

    private static boolean isLong(NumberType type) {
        return type == NumberType.INT || type == NumberType.LONG;
    }

    private static String shown(JsonParser value) throws IOException {
        String text = value.getText();
        return value.currentToken() == JsonToken.VALUE_STRING
                ? TextNode.valueOf(text).toString()
                : text;
    }
}
