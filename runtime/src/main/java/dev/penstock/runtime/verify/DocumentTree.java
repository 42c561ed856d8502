package dev.penstock.runtime.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the JSON of documents, digit by digit; white space and the order of fields do not count. */
final class DocumentTree {

    static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_PATHS = 20;

    private DocumentTree() {}

    /** The paths of fields that differ, as {@code orders[0].total}; some of them, when there are many. */
    static List<String> differences(byte[] expected, byte[] actual) {
        List<String> paths = new ArrayList<>();
        if (!Arrays.equals(expected, actual)) {
            try {
                compare("", JSON.readTree(expected), JSON.readTree(actual), paths);
            } catch (IOException e) {
                throw new UncheckedIOException("a document is no JSON", e);
            }
        }
        return paths;
    }

    /** Jackson takes 1.5 for 1.50, which readers of the document do not. */
    private static boolean isSame(JsonNode expected, JsonNode actual) {
        return expected.equals(actual)
                && (!expected.isNumber() || expected.asText().equals(actual.asText()));
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> paths) {
        if (paths.size() >= MOST_PATHS) {
            return;
        }
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String below = path.isEmpty() ? name : path + "." + name;
                compare(below, expected.path(name), actual.path(name), paths);
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i), paths);
            }
        } else if (!isSame(expected, actual)) {
            paths.add(path.isEmpty() ? "the whole document" : path);
        }
    }
}
