package dev.penstock.processor.differential;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares JSON trees; zeros at the end of numbers make no difference. */
final class Trees {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Trees() {}

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** Where two trees first differ, and how; null when they do not. */
    static @Nullable String difference(@Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null ? null : ": expected " + expected + " but was " + actual;
        }
        if (expected.isNumber() && actual.isNumber() && areEqual(expected.decimalValue(), actual.decimalValue())) {
            return null;
        }
        if (!expected.isContainerNode() || expected.getNodeType() != actual.getNodeType()) {
            return expected.equals(actual)
                            || (expected.isBinary() && expected.asText().equals(actual.asText()))
                    ? null
                    : ": expected " + expected + " but was " + actual;
        }
        return expected.isArray() ? ofArrays(expected, actual) : ofObjects(expected, actual);
    }

    private static @Nullable String ofArrays(JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String difference = difference(expected.get(i), actual.get(i));
            if (difference != null) {
                return "[" + i + "]" + difference;
            }
        }
        return null;
    }

    private static @Nullable String ofObjects(JsonNode expected, JsonNode actual) {
        if (!names(expected).equals(names(actual))) {
            return ": expected the fields " + names(expected) + " but there were " + names(actual);
        }
        for (String name : names(expected)) {
            String difference = difference(expected.get(name), actual.get(name));
            if (difference != null) {
                return "." + name + difference;
            }
        }
        return null;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    /** A mean has as many digits as PostgreSQL gives it, of the many that are expected. */
    private static boolean areEqual(BigDecimal expected, BigDecimal actual) {
        boolean rounded = expected.precision() == Aggregates.MEAN.getPrecision() && actual.precision() > 15;
        BigDecimal wanted = rounded ? expected.setScale(actual.scale(), RoundingMode.HALF_UP) : expected;
        return wanted.compareTo(actual) == 0;
    }
}
