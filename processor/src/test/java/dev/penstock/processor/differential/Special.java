package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of types that are no keys and have no order here: how PostgreSQL prints each, and how a document has it. */
enum Special {
    TIME("time", "LocalTime", "08:30:00", q("08:30:00"), "23:59:59.5", q("23:59:59.5"), "24:00:00", "null"),
    TIMESTAMP("timestamp", "LocalDateTime", "2024-02-29 08:30:00", q("2024-02-29T08:30:00"), "infinity", "null"),
    INTERVAL("interval", "Duration", "01:30:00", "5400", "-00:00:00.5", "-0.5", "1 day", "86400"),
    REAL("real", "Float", "0.1", "0.1", "-2.5", "-2.5", "NaN", "null", "-Infinity", "null"),
    INET("inet", "InetAddress", "10.0.0.1", q("10.0.0.1"), "10.0.0.0/8", q("10.0.0.0"), "::1", q("::1")),
    INTEGERS("integer[]", "List<Integer>", "{}", "[]", "{3,NULL,1,3}", "[3, 1, 3]", "{{1,2},{3,4}}", "[1, 2, 3, 4]"),
    TEXTS("text[]", "List<String>", "{b,a}", "[\"b\", \"a\"]", "{\"two words\",NULL,\"\"}", "[\"two words\", \"\"]"),
    DOUBLES("double precision[]", "List<Double>", "{1.5,NaN,Infinity}", "[1.5]"),
    MOODS("mood[]", "List<Mood>", "{HAPPY,\"so so\"}", "[\"HAPPY\", \"so so\"]"),
    DAYS(
            "daterange",
            "Range<LocalDate>",
            "empty",
            "null",
            "(,)",
            "{}",
            "[2024-01-01,2024-02-01)",
            "{\"gte\": \"2024-01-01\", \"lt\": \"2024-02-01\"}",
            "[2024-01-01,infinity)",
            "{\"gte\": \"2024-01-01\"}"),
    NUMBERS("numrange", "Range<BigDecimal>", "(0.5,1.50]", "{\"gt\": 0.5, \"lte\": 1.5}", "(,2)", "{\"lt\": 2}"),
    WHOLE("int4range", "Range<Integer>", "[1,5)", "{\"gte\": 1, \"lt\": 5}", "empty", "null"),
    POINT("point", "GeoPoint", "(11.5,48)", "{\"lat\": 48, \"lon\": 11.5}", "(200,0)", "null", "(NaN,0)", "null"),
    JSONB(
            "jsonb",
            "JsonNode",
            "{\"a\": [1, null, \"x\"]}",
            "{\"a\": [1, null, \"x\"]}",
            "\"text\"",
            "null",
            "null",
            "null"),
    MAP("jsonb", "Map<String, Integer>", "{\"a\": 1, \"b\": null}", "{\"a\": 1}", "[1]", "null", "{}", "{}");

    private final String sql;
    private final String java;

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
    private final Map<String, String> documents = new LinkedHashMap<>();

    Special(String sql, String java, String... textsAndDocuments) {
        this.sql = sql;
        this.java = java;
        for (int i = 0; i < textsAndDocuments.length; i += 2) {
            documents.put(textsAndDocuments[i], textsAndDocuments[i + 1]);
        }
    }

    private static String q(String text) {
        return '"' + text + '"';
    }

    String sql() {
        return sql;
    }

    String java() {
        return java;
    }

    boolean isList() {
        return java.startsWith("List<");
    }

    List<String> samples() {
        return List.copyOf(documents.keySet());
    }

    JsonNode json(String text) {
        String document = documents.get(text);
        if (document == null) {
            throw new IllegalStateException(this + " is printed as " + text);
        }
        return Trees.parse(document);
    }
}
